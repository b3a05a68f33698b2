import { expect, test } from 'vitest';
import type { TimeSeries } from '#lib/time-series.ts';
import { makeSeries } from '../test-series.ts';
import { alterAfter, type ForecastBefore, joinLeakTests, testLeak } from './leak-test.ts';

const day = { unit: 'day', count: 1 } as const;
const panel = [
  makeSeries('a', day, 40, (index, noise) => 50 + index + noise),
  makeSeries('b', day, 30, (index, noise) => (index === 12 ? Number.NaN : 9 - noise)),
];
const cuts = [30, 24];

/** Repeats the last value before the cut, less what `leak` lets through of the whole series. */
const forecastWith =
  (leak: (series: TimeSeries, cut: number) => number) =>
  (series: readonly TimeSeries[]): ForecastBefore[] =>
    series.map((own, index) => {
      const last = own.values[cuts[index] - 1];
      return { key: own.key, method: 'naive', values: new Array(3).fill(last - leak(own, cuts[index])) };
    });
const run = (forecast: (series: readonly TimeSeries[]) => ForecastBefore[]) =>
  testLeak(panel, cuts, forecast(panel), forecast, 2);

test('a forecast that knows only what lies before the cut does not move', () => {
  expect(run(forecastWith(() => 0))).toEqual({ compared: 6, moved: 0, refitted: 2, first: null });
  // The mean of the part before the cut is allowed.
  const mean = (series: TimeSeries, cut: number) => {
    const known = series.values.subarray(0, cut).filter(Number.isFinite);
    return known.reduce((sum, value) => sum + value, 0) / known.length;
  };
  expect(run(forecastWith(mean)).moved).toBe(0);
});

test('planted leaks are found: a mean over the whole series, the next value, a gap, one bit', () => {
  const whole = (series: TimeSeries) =>
    series.values.reduce((sum, value) => sum + (value || 0), 0) / series.values.length;
  expect(run(forecastWith(whole))).toMatchObject({
    moved: 6,
    first: { key: 'a', method: 'naive', step: 0 },
  });
  expect(run(forecastWith((series, cut) => series.values[cut + 1])).moved).toBe(6);
  const gaps = (series: TimeSeries) => series.values.filter(Number.isNaN).length;
  expect(run(forecastWith(gaps)).moved).toBe(6);
  const bit = (series: TimeSeries) => (series.key === 'b' ? 1e-14 * Math.sign(series.values[29]) : 0);
  expect(run(forecastWith(bit))).toMatchObject({ moved: 3, first: { key: 'b', step: 0 } });
});

test('a forecast that is missing the second time has moved', () => {
  const forecasts = forecastWith(() => 0)(panel);
  expect(testLeak(panel, cuts, forecasts, () => forecasts.slice(0, 1), 2)).toMatchObject({ moved: 3 });
});

test('values before the cut stay as they are, every one after it changes', () => {
  const altered = alterAfter(panel[0], 30).values;
  expect(altered.subarray(0, 30)).toEqual(panel[0].values.subarray(0, 30));
  expect([...altered.subarray(30)].some((value, index) => value === panel[0].values[30 + index])).toBe(false);
});

test('a column known only in the past is altered from the cut on too, one known in the future is not', () => {
  const { timestamps, values } = panel[0];
  const covariates = [
    { name: 'rain', known: 'past' as const, timestamps: timestamps.subarray(5), values: values.subarray(5) },
    { name: 'promo', known: 'future' as const, timestamps, values },
  ];
  const altered = alterAfter({ ...panel[0], covariates }, 30).covariates ?? [];
  expect(altered[0].values.subarray(0, 25)).toEqual(values.subarray(5, 30));
  expect([...altered[0].values.subarray(25)].some((value, index) => value === values[30 + index])).toBe(
    false,
  );
  expect(altered[1].values).toEqual(values);
});

test('tests at several cuts are told as one', () => {
  const passed = { compared: 4, moved: 0, refitted: 2, first: null };
  const failed = { compared: 2, moved: 1, refitted: 1, first: { key: 'a', method: 'ets', step: 1 } };
  expect(joinLeakTests([passed, failed])).toEqual({
    compared: 6,
    moved: 1,
    refitted: 2,
    first: failed.first,
  });
});
