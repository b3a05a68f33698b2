import { expect, test } from 'vitest';
import { addSteps, type Step, type TimeSeries } from '#lib/time-series.ts';
import type { ForecastPoint } from '../result/result-schema.ts';
import { describeForecast } from './headline.ts';

const start = Date.UTC(2022, 0, 1);
const day = { unit: 'day', count: 1 } as const;

function seriesOf(step: Step, length: number, valueAt: (index: number) => number, key = 'y'): TimeSeries {
  const first = step.unit === 'observation' ? 0 : start;
  return {
    key,
    step,
    timestamps: Float64Array.from({ length }, (_, index) => addSteps(first, step, index)),
    values: Float64Array.from({ length }, (_, index) => valueAt(index)),
  };
}

/** A forecast with even bands: 80% within one of `half`, 95% within two. */
function forecastOf(
  { key, step, timestamps }: TimeSeries,
  values: readonly number[],
  half = 1,
): { key: string; future: ForecastPoint[] } {
  const last = timestamps[timestamps.length - 1];
  const future = values.map((yhat, index) => ({
    ...{ timestamp: addSteps(last, step, index + 1), actual: null, yhat },
    ...{ lo80: yhat - half, hi80: yhat + half, lo95: yhat - 2 * half, hi95: yhat + 2 * half },
  }));
  return { key, future };
}

function say(series: TimeSeries, values: readonly number[], half?: number): string | null {
  return describeForecast([series], [forecastOf(series, values, half)]);
}

const even = (count: number, value: number) => Array.from({ length: count }, () => value);

test('a year of history compares with the same days last year', () => {
  expect(
    say(
      seriesOf(day, 800, () => 7.6),
      even(28, 7.6),
      2.5,
    ),
  ).toBe(
    'The next 28 days: 7.6 on average, 80% of them between 5.1 and 10.1; about as in the same days last year.',
  );
  const grown = seriesOf(day, 800, (index) => (index < 500 ? 100 : 300));
  expect(say(grown, even(28, 300), 30)).toMatch(/; 200% more than in the same days last year\.$/);
});

test('a shorter history compares with as many steps before, hours with those of last week', () => {
  expect(
    say(
      seriesOf(day, 60, () => 10),
      even(14, 8),
    ),
  ).toBe('The next 14 days: 8 on average, 80% of them between 7 and 9; 20% less than in the 14 days before.');
  const hours = seriesOf({ unit: 'hour', count: 1 }, 400, () => 10);
  expect(say(hours, even(24, 12))).toMatch(
    /^The next 24 hours: .* 20% more than in the same hours last week\.$/,
  );
});

test.each([
  [{ unit: 'quarter', count: 1 }, 40, 4, /^The next 4 quarters: .* in the same quarters last year\.$/],
  [{ unit: 'week', count: 1 }, 120, 13, /^The next 13 weeks: .* in the same weeks last year\.$/],
  [
    { unit: 'month', count: 1 },
    40,
    1,
    /^The next month: 10, with 80% between 9 and 11; about as in the same month last year\.$/,
  ],
  [{ unit: 'year', count: 1 }, 40, 6, /^The next 6 years: .* in the 6 years before\.$/],
  [
    { unit: 'tradingDay', count: 1 },
    600,
    20,
    /^The next 20 trading days: .* in the same trading days last year\.$/,
  ],
  [{ unit: 'minute', count: 30 }, 600, 48, /^The next 48 half hours: .* in the same half hours last week\.$/],
  [{ unit: 'observation', count: 1 }, 100, 12, /^The next 12 rows: .* in the 12 rows before\.$/],
] as const)('%j is named in its own words', (step, length, horizon, wanted) => {
  expect(
    say(
      seriesOf(step, length, () => 10),
      even(horizon, 10),
    ),
  ).toMatch(wanted);
});

test('the two numbers hold 80% of the steps, not of their average', () => {
  // Half of the days are at 0, half at 100: neither the average nor the mean of the bands has such an edge.
  const alternating = Array.from({ length: 20 }, (_, index) => (index % 2) * 100);
  expect(
    say(
      seriesOf(day, 60, (index) => (index % 2) * 100),
      alternating,
    ),
  ).toBe(
    'The next 20 days: 50 on average, 80% of them between −0.75 and 101; about as in the 20 days before.',
  );
});

test('a constant has no band, and what may be negative no share', () => {
  expect(
    say(
      seriesOf(day, 60, () => 42),
      even(14, 42),
      0,
    ),
  ).toBe('The next 14 days: 42 throughout; about as in the 14 days before.');
  expect(
    say(
      seriesOf(day, 60, () => -20),
      even(14, 5),
    ),
  ).toBe('The next 14 days: 5 on average, 80% of them between 4 and 6; up from −20 in the 14 days before.');
});

test('a history with gaps where it would be compared says nothing of them', () => {
  const gaps = seriesOf(day, 430, (index) => (index > 60 && index < 100 ? Number.NaN : 10));
  expect(say(gaps, even(14, 10))).toMatch(/in the 14 days before\.$/);
  const short = seriesOf(day, 5, () => 10);
  expect(say(short, even(14, 10))).toBe('The next 14 days: 10 on average, 80% of them between 9 and 11.');
});

test('a panel says how many of its series go up and down', () => {
  const panel = ['a', 'b', 'c', 'd'].map((key, index) => seriesOf(day, 60, () => 10 ** index, key));
  const forecasts = panel.map((series, index) =>
    forecastOf(series, even(14, 10 ** index * [2, 0.5, 1, 3][index]), 0),
  );
  expect(describeForecast(panel, forecasts)).toBe(
    'The next 14 days of 4 series: 2 higher than in the 14 days before, 1 lower, 1 about alike.',
  );
});

test('nothing beyond the end is nothing to say', () => {
  expect(describeForecast([seriesOf(day, 60, () => 1)], [{ key: 'y', future: [] }])).toBeNull();
  expect(describeForecast([], [])).toBeNull();
});

test('a single step compares with the same step last year, half a step on either side', () => {
  const weeks = seriesOf({ unit: 'week', count: 1 }, 120, () => 10);
  expect(say(weeks, [12])).toMatch(/; 20% more than in the same week last year\.$/);
});

test('a bound that all steps share is said exactly', () => {
  const days = seriesOf(day, 60, () => 1);
  const { key, future } = forecastOf(days, [1, 3, 5], 0.5);
  const cut = future.map((point) => ({ ...point, lo80: 0, lo95: 0 }));
  expect(describeForecast([days], [{ key, future: cut }])).toContain('80% of them between 0 and ');
});
