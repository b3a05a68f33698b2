import { expect, test } from 'vitest';
import { countAxis, linearAxis, logAxis, timeAxis, valueAxis } from './axis.ts';
import { lagAxis } from './lag-axis.ts';

const day = 86_400_000;

test('an axis of values encloses them with round ticks and leaves out what is not finite', () => {
  const axis = valueAxis([3, null, 97, Number.NaN, Number.POSITIVE_INFINITY]);
  expect(axis.domain).toEqual([0, 100]);
  expect(axis.ticks(300).map(({ label }) => label)).toEqual(['0', '20', '40', '60', '80', '100']);
  expect(axis.share(25)).toBe(0.25);
});

test('an axis under bars holds the zero that they stand on', () => {
  expect(valueAxis([80, 95], [0]).domain[0]).toBe(0);
  expect(valueAxis([], [0]).domain).toEqual([-1, 1]);
});

test('an axis of nothing still has two ends', () => {
  expect(valueAxis([null]).domain).toEqual([0, 1]);
  expect(linearAxis([5, 5], () => []).share(5)).toBe(0.5);
});

test('a longer axis has more ticks, never closer than their labels are wide', () => {
  for (const axis of [timeAxis([0, 400 * day], { unit: 'day' }), countAxis([1, 900]), lagAxis(180, 1)]) {
    const [narrow, wide] = [axis.ticks(200), axis.ticks(900)];
    expect(wide.length).toBeGreaterThan(narrow.length);
    for (const [ticks, pixels] of [
      [narrow, 200],
      [wide, 900],
    ] as const) {
      const places = ticks.map(({ at }) => axis.share(at) * pixels).toSorted((a, b) => a - b);
      const gaps = places.slice(1).map((place, index) => place - (places[index] ?? 0));
      expect(Math.min(...gaps)).toBeGreaterThan(24);
    }
  }
});

test('on a logarithmic axis equal distances are equal ratios, and its ticks lie on it', () => {
  const axis = logAxis([0.01, 100], String);
  expect(axis.share(1)).toBeCloseTo(0.5);
  expect(axis.share(10) - axis.share(1)).toBeCloseTo(axis.share(0.1) - axis.share(0.01));
  expect(axis.share(0)).toBeLessThan(0);
  expect(axis.ticks(300).map(({ at }) => at)).toEqual([0.01, 0.1, 1, 10, 100]);
});

test('lags run from the past on the left to lag 1 on the right, labelled in steps of the series', () => {
  const axis = lagAxis(28, 7);
  expect(axis.share(28)).toBeCloseTo(0);
  expect(axis.share(1)).toBe(1);
  expect(axis.ticks(300)[0]).toEqual({ at: 1, label: '7' });
});
