import { expect, test } from 'vitest';
import { makeSeries } from '../test-series.ts';
import { attachCovariates } from './attach-covariates.ts';

const day = { unit: 'day', count: 1 } as const;
const named = (key: string) => makeSeries(key, day, 30, (index) => index);
const none = { future: [], past: [], calendar: false };

test('a column stands beside every series of a table, or beside those of its own id', () => {
  const wide = attachCovariates(
    [named('sales')],
    [named('promo'), named('rain')],
    { ...none, future: ['promo'], past: ['rain'] },
    7,
  );
  if (!wide.ok) throw new Error(wide.problem.code);
  expect(wide.value[0].covariates?.map(({ name, known }) => [name, known])).toEqual([
    ['promo', 'future'],
    ['rain', 'past'],
  ]);
  const columns = [named('north/promo'), { ...named('south/promo'), values: new Float64Array(30) }];
  const long = attachCovariates(
    [named('north/sales'), named('south/sales')],
    columns,
    { ...none, future: ['promo'] },
    7,
  );
  if (!long.ok) throw new Error(long.problem.code);
  expect(long.value.map(({ covariates }) => covariates?.[0].values[29])).toEqual([29, 0]);
});

test('a column that is not there is named, and so is one that is to be forecast itself', () => {
  expect(attachCovariates([named('sales')], [], { ...none, past: ['promo'] }, 7)).toEqual({
    ok: false,
    problem: { code: 'unknown-covariate', key: 'sales', column: 'promo' },
  });
  expect(attachCovariates([named('sales')], [named('sales')], { ...none, future: ['sales'] }, 7)).toEqual({
    ok: false,
    problem: { code: 'covariate-is-target', column: 'sales' },
  });
});

test('without any, a series stays as it is', () => {
  const sales = named('sales');
  expect(attachCovariates([sales], [], none, 7)).toEqual({ ok: true, value: [sales] });
});

test('the calendar gives the cycles that a step is short enough to move within, over the horizon too', () => {
  const cyclesOf = (unit: 'hour' | 'day' | 'week' | 'month' | 'year') => {
    const series = makeSeries('s', { unit, count: 1 }, 30, (index) => index);
    const attached = attachCovariates([series], [], { ...none, calendar: true }, 7);
    if (!attached.ok) throw new Error(attached.problem.code);
    const covariates = attached.value[0].covariates ?? [];
    for (const { values } of covariates) expect(values).toHaveLength(37);
    return covariates.map(({ name }) => name).filter((name) => name.startsWith('sine'));
  };
  expect(cyclesOf('hour')).toEqual(['sine of the day', 'sine of the week', 'sine of the year']);
  expect(cyclesOf('day')).toEqual(['sine of the week', 'sine of the year']);
  expect(cyclesOf('month')).toEqual(['sine of the year']);
  expect(cyclesOf('year')).toEqual([]);
});

test('the week begins on Monday and the year on the first of January', () => {
  const attached = attachCovariates([named('s')], [], { ...none, calendar: true }, 7);
  if (!attached.ok) throw new Error(attached.problem.code);
  const cosine = (name: string) =>
    attached.value[0].covariates?.find((own) => own.name === `cosine of the ${name}`)?.values ?? [];
  // 2020 began on a Wednesday: Monday is the sixth of January.
  expect(cosine('week')[5]).toBeCloseTo(1);
  expect(cosine('year')[0]).toBe(1);
});
