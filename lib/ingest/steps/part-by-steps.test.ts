import { expect, test } from 'vitest';
import { partBySteps } from './part-by-steps.ts';

const days = (count: number, apart = 1, from = 0): Float64Array =>
  Float64Array.from({ length: count }, (_, index) => (from + index * apart) * 86_400_000);
const months = (count: number): Float64Array =>
  Float64Array.from({ length: count }, (_, index) => Date.UTC(2020, index, 1));

test('a series of months among days is told by its own step, and one of days among months', () => {
  const among = partBySteps([days(400), months(14), days(300)]);
  expect(among).toEqual({ kept: [0, 2], others: [{ index: 1, step: { unit: 'month', count: 1 } }] });
  const alone = partBySteps([months(24), days(400), months(14)]);
  expect(alone).toEqual({ kept: [0, 2], others: [{ index: 1, step: { unit: 'day', count: 1 } }] });
});

test('a series with gaps, a short one and one without a step stay with the others', () => {
  const gaps = days(90).filter((_, index) => index % 11 !== 3);
  const sparse = Float64Array.of(...[3, 8, 21, 22, 40, 57, 58, 80].map((day) => day * 86_400_000));
  const { kept, others } = partBySteps([days(90), gaps, sparse, days(3, 30)]);
  expect([kept, others]).toEqual([[0, 1, 2, 3], []]);
});
