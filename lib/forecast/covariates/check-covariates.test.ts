import { expect, test } from 'vitest';
import type { Covariate, TimeSeries } from '#lib/time-series.ts';
import { describeFitProblem } from '../explain/problem-sentence.ts';
import { makeSeries } from '../test-series.ts';
import { checkCovariates } from './check-covariates.ts';

const day = { unit: 'day', count: 1 } as const;
const sales = makeSeries('sales', day, 60, (index) => index % 7);

function sentenceOf(column: Pick<TimeSeries, 'timestamps' | 'values'>, known: Covariate['known'] = 'future') {
  const { timestamps, values } = column;
  const covariates = [{ name: 'promo', known, timestamps, values }];
  const problem = checkCovariates({ ...sales, covariates }, 5);
  return problem && describeFitProblem(problem);
}

test('a column whose values reach over the horizon passes, gaps in the past and all', () => {
  expect(sentenceOf(makeSeries('promo', day, 65, (index) => (index % 9 === 3 ? Number.NaN : 1)))).toBeNull();
});

test('a missing future value is named with its column and its date, inside the column or after its end', () => {
  const gap = makeSeries('promo', day, 65, (index) => (index === 62 ? Number.NaN : 0));
  expect(sentenceOf(gap)).toBe(
    '"promo" has no value at 2020-03-03, which lies within the horizon of "sales": a column known in the future needs one at every step that is forecast.',
  );
  expect(sentenceOf(makeSeries('promo', day, 63, () => 0))).toContain('"promo" has no value at 2020-03-04');
  expect(sentenceOf(makeSeries('promo', day, 40, () => 0))).toContain('"promo" has no value at 2020-03-01');
});

test('a column known only in the past needs no future value', () => {
  expect(
    sentenceOf(
      makeSeries('promo', day, 40, () => 0),
      'past',
    ),
  ).toBeNull();
});

test('a column that begins where the series ends teaches nothing', () => {
  const { timestamps, values } = makeSeries('promo', day, 70, () => 1);
  expect(sentenceOf({ timestamps: timestamps.subarray(60), values: values.subarray(60) })).toBe(
    '"promo" has no value at any step of "sales": nothing can be learnt from it.',
  );
});

test('on a calendar of trading days the steps beyond the end are those of the column', () => {
  const tradingDay = { unit: 'tradingDay', count: 1 } as const;
  const all = makeSeries('promo', tradingDay, 71, (index) => index);
  // The market is closed on the second day of the horizon, and the last of it is missing.
  const keep = Array.from({ length: 71 }, (_, index) => index).filter((index) => index !== 61 && index < 65);
  const timestamps = Float64Array.from(keep, (index) => all.timestamps[index]);
  const series = { ...makeSeries('sales', tradingDay, 60, (index) => index) };
  const covariates = [{ name: 'promo', known: 'future' as const, timestamps, values: timestamps }];
  expect(checkCovariates({ ...series, covariates }, 4)).toBeNull();
  expect(checkCovariates({ ...series, covariates }, 5)).toEqual({
    ...{ code: 'missing-future-value', key: 'sales', column: 'promo' },
    timestamp: all.timestamps[65],
  });
});
