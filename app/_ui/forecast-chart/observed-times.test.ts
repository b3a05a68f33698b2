import { expect, test } from 'vitest';
import { chartTicks, formatObservedTime, observedTimes } from './observed-times.ts';

const step = { unit: 'observation', count: 1 } as const;
const counts = Array.from({ length: 20 }, (_, index) => index + 5);
const history = {
  key: 'load',
  step,
  timestamps: Float64Array.from(counts),
  values: Float64Array.from(counts),
  observedAt: Float64Array.from(counts, (count) => Date.UTC(2024, 0, 1, 2 * count)),
};
const observed = observedTimes(history, [...counts, 25, 26]);

test('a counted observation is said by the time at which it was made, one beyond the data by its count', () => {
  expect(formatObservedTime({ step, observed }, 6)).toBe('1 Jan 2024 12:00');
  expect(formatObservedTime({ step, observed }, 25)).toBe('#25');
});

test('the ticks of a counted axis are labelled by times, beyond the data by counts', () => {
  const ticks = chartTicks({ step, observed }, 5, 30, 10);
  expect(ticks.map(({ label }) => label)).toEqual([
    '1 Jan 10:00',
    '1 Jan 20:00',
    '2 Jan 06:00',
    '2 Jan 16:00',
    '#25',
    '#30',
  ]);
});

test('a series of a calendar has no such times', () => {
  const { observedAt: _, ...regular } = history;
  expect([observedTimes(regular, counts), observedTimes(null, counts)]).toEqual([null, null]);
});
