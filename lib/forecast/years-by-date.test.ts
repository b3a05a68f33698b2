import { expect, test } from 'vitest';
import { addSteps, type Step, type TimeSeries } from '#lib/time-series.ts';
import { fitSeasonalEts } from './baselines/seasonal-ets.ts';
import { theta } from './baselines/theta.ts';
import { deriveSettings } from './defaults/derive-settings.ts';
import { fitForecaster } from './fit-forecaster.ts';
import { pastYears } from './seasons/past-years.ts';
import { datesOfYear } from './seasons/year-dates.ts';
import { makeSeries } from './test-series.ts';

const week = { unit: 'week', count: 1 } as const;
const day = { unit: 'day', count: 1 } as const;
const horizon = 50;

/** 1,000, and 1,900 from 15 December to the end of the year: by turns two and three weeks. */
const christmas = (timestampMs: number): number => {
  const date = new Date(timestampMs);
  return date.getUTCMonth() === 11 && date.getUTCDate() >= 15 ? 1_900 : 1_000;
};
/** 20, and 60 in July and August. */
const summer = (timestampMs: number): number =>
  Math.abs(new Date(timestampMs).getUTCMonth() - 6.5) < 1 ? 60 : 20;

function seriesOf(
  first: string,
  step: Step,
  length: number,
  valueAt: (timestampMs: number) => number,
  noise: number,
) {
  const start = Date.parse(`${first}Z`);
  const made = makeSeries(
    'y',
    step,
    length,
    (index, drawn) => valueAt(addSteps(start, step, index)) + noise * drawn,
  );
  const timestamps = Float64Array.from({ length }, (_, index) => addSteps(start, step, index));
  return { ...made, timestamps };
}

/** Seven years of weeks that end on Saturdays. */
const weekly = seriesOf('2018-01-06', week, 320, christmas, 20);

/** The largest distance from the truth, of its level. */
function worst(
  forecast: ArrayLike<number>,
  { timestamps, step }: TimeSeries,
  valueAt: typeof christmas,
): number {
  const last = timestamps[timestamps.length - 1];
  return Math.max(
    ...Array.from(forecast, (value, ahead) => {
      const wanted = valueAt(addSteps(last, step, ahead + 1));
      return Math.abs(value - wanted) / wanted;
    }),
  );
}

test('a peak of two or three weeks at the end of the year comes in its own weeks, by ETS and Theta', () => {
  const dates = datesOfYear(weekly, 52, 0);
  const ets = fitSeasonalEts(weekly.values, [52], 500, () => dates);
  expect(worst(ets?.forecast(weekly.values, horizon) ?? [], weekly, christmas)).toBeLessThan(0.1);
  expect(worst(theta(weekly.values, horizon, 52, dates), weekly, christmas)).toBeLessThan(0.1);
  // By the row it comes a week early or late.
  expect(worst(theta(weekly.values, horizon, 52), weekly, christmas)).toBeGreaterThan(0.3);
});

test('a summer keeps its first and its last day through leap years', () => {
  const daily = seriesOf('2018-03-01', day, 2_300, summer, 1);
  const dates = datesOfYear(daily, 365, 0);
  const last = daily.values.length - 200;
  const history = { ...daily, timestamps: daily.timestamps.subarray(0, last) };
  const ets = fitSeasonalEts(daily.values.subarray(0, last), [365], 200, () => dates);
  const forecast = ets?.forecast(daily.values.subarray(0, last), 200) ?? [];
  expect(worst(forecast, history, summer)).toBeLessThan(0.3);
});

test('past years tell of a date from what came before an origin alone', () => {
  const { values } = weekly;
  const origin = 300;
  const years = pastYears(weekly, values, 52, { start: 0, end: origin });
  const spoilt = values.map((value, index) => (index < origin ? value : -1e6));
  const again = pastYears(weekly, spoilt, 52, { start: 0, end: origin });
  for (let ahead = 0; ahead < horizon; ahead++) {
    const told = years?.at(origin + ahead, 1, origin) ?? Number.NaN;
    expect(again?.at(origin + ahead, 1, origin)).toBe(told);
    const wanted = christmas(addSteps(weekly.timestamps[origin], week, ahead));
    expect(Math.abs(told - wanted) / wanted).toBeLessThan(0.1);
  }
  expect(years?.at(10, 1, 10)).toBeNaN();
  expect(pastYears(weekly, values, 52, { start: 0, end: 100 })).toBeNull();
});

test('a run finds the year of weeks and follows its dates', () => {
  const { settings } = deriveSettings([weekly], 'quick', { horizon, epochs: 3, members: 1 });
  expect(settings.seasons).toEqual([52]);
  const fitted = fitForecaster([weekly], settings, {});
  if (!fitted.ok) throw new Error(fitted.problem.code);
  const [{ future }] = fitted.value.result.series;
  expect(
    worst(
      future.map(({ yhat }) => yhat),
      weekly,
      christmas,
    ),
  ).toBeLessThan(0.15);
});
