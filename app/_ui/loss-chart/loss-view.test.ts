import { expect, test } from 'vitest';
import { lossView } from './loss-view.ts';

const epochs = (count: number) =>
  Array.from({ length: count }, (_, index) => ({
    member: 0,
    epoch: index + 1,
    trainLoss: 1 / (index + 1),
    validationLoss: Math.abs(index - 1_234) + 1,
    gradientNorm: 1,
  }));

test('the axis of epochs grows by doubling, up to the plan', () => {
  const endOf = (done: number, planned: number) => lossView(epochs(done), planned).x.domain[1];
  expect(endOf(0, 3_000)).toBe(12);
  expect(endOf(3, 3_000)).toBe(12);
  expect(endOf(12, 3_000)).toBe(24);
  expect(endOf(1_501, 3_000)).toBe(3_000);
  expect(endOf(10, 10)).toBe(10);
  expect(endOf(30, 2)).toBe(30);
});

test('thousands of epochs are thinned, and the best and the last are kept', () => {
  const view = lossView(epochs(4_000), 2);
  expect(view.points.length).toBeLessThanOrEqual(1_002);
  expect(view.best?.epoch).toBe(1_235);
  expect(view.points.some((point) => point.epoch === 1_235)).toBe(true);
  expect(view.points.at(-1)?.epoch).toBe(4_000);
});
