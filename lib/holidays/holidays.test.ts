import { expect, test } from 'vitest';
import { addSteps, type Step, type TimeSeries } from '#lib/time-series.ts';
import { addHolidays } from './add-holidays.ts';
import { listCountries } from './list-countries.ts';
import { describeHolidayProblem } from './problem-sentence.ts';
import { publicHolidays } from './public-holidays.ts';

function makeSeries(step: Step, startMs: number, length: number): TimeSeries {
  return {
    ...{ key: 'sales', step, values: new Float64Array(length) },
    timestamps: Float64Array.from({ length }, (_, index) => addSteps(startMs, step, index)),
  };
}

/** The steps at which the covariate is not 0, as dates and values. */
function markedHolidays(series: TimeSeries, country: string, horizon: number): [string, number][] {
  const added = addHolidays([series], country, horizon);
  if (!added.ok) throw new Error(describeHolidayProblem(added.problem));
  const covariate = added.value[0].covariates?.at(-1);
  if (!covariate) throw new Error('Wanted a covariate.');
  expect(covariate.known).toBe('future');
  expect(covariate.values).toHaveLength(series.timestamps.length + horizon);
  return Array.from(covariate.timestamps, (timestamp, index): [string, number] => [
    new Date(timestamp).toISOString().slice(0, 13),
    covariate.values[index],
  ]).filter(([, value]) => value !== 0);
}

const datesOf = (country: string, year: number): string[] =>
  publicHolidays(country, year, year).map((day) => new Date(day).toISOString().slice(0, 10));

// As the laws have them: Bundesministerium des Innern; US Office of Personnel Management; GOV.UK on England and Wales.
test('the public holidays of 2024 in Germany and the United States are those of their laws', () => {
  expect(datesOf('DE', 2024)).toEqual([
    ...['2024-01-01', '2024-03-29', '2024-04-01', '2024-05-01', '2024-05-09', '2024-05-20', '2024-10-03'],
    ...['2024-12-25', '2024-12-26'],
  ]);
  const american = datesOf('US', 2024);
  for (const day of ['2024-01-01', '2024-05-27', '2024-07-04', '2024-09-02', '2024-11-28', '2024-12-25']) {
    expect(american).toContain(day);
  }
});

test('a holiday that begins in the evening is the day that follows', () => {
  // Rosh Hashanah began at sunset on the second of October 2024 and lasted two days.
  expect(datesOf('IL', 2024)).toEqual(expect.arrayContaining(['2024-10-03', '2024-10-04']));
  expect(datesOf('IL', 2024)).not.toContain('2024-10-02');
});

test('a holiday that falls on a weekend has its substitute', () => {
  // The fourth of July 2026 is a Saturday.
  expect(datesOf('US', 2026)).toEqual(expect.arrayContaining(['2026-07-03']));
});

test('days are marked with 1 over the horizon too, and hours with their day', () => {
  const day = { unit: 'day', count: 1 } as const;
  expect(markedHolidays(makeSeries(day, Date.UTC(2024, 11, 10), 10), 'DE', 8)).toEqual([
    ['2024-12-25T00', 1],
    ['2024-12-26T00', 1],
  ]);
  const hour = { unit: 'hour', count: 6 } as const;
  expect(markedHolidays(makeSeries(hour, Date.UTC(2024, 9, 2), 12), 'DE', 4)).toEqual([
    ['2024-10-03T00', 1],
    ['2024-10-03T06', 1],
    ['2024-10-03T12', 1],
    ['2024-10-03T18', 1],
  ]);
});

test('weeks and months say how many holidays they hold, stamped at their start or their end', () => {
  const week = { unit: 'week', count: 1 } as const;
  expect(markedHolidays(makeSeries(week, Date.UTC(2024, 11, 9), 2), 'DE', 3)).toEqual([
    ['2024-12-23T00', 2],
    ['2024-12-30T00', 1],
  ]);
  const month = { unit: 'month', count: 1 } as const;
  expect(markedHolidays(makeSeries(month, Date.UTC(2024, 8, 1), 2), 'DE', 1)).toEqual([['2024-10-01T00', 1]]);
  const monthEnd = { unit: 'month', count: 1, monthEnd: true } as const;
  expect(markedHolidays(makeSeries(monthEnd, Date.UTC(2024, 8, 30), 2), 'DE', 2)).toEqual([
    ['2024-10-31T00', 1],
    ['2024-12-31T00', 2],
  ]);
});

test('a country that is not known, and a series without dates, are refused in a sentence', () => {
  const day = { unit: 'day', count: 1 } as const;
  const refusalOf = (step: Step, country: string) => {
    const added = addHolidays([makeSeries(step, 0, 5)], country, 3);
    return added.ok ? null : describeHolidayProblem(added.problem);
  };
  expect(refusalOf(day, 'XX')).toContain('"XX" are not known');
  expect(refusalOf({ unit: 'observation', count: 1 }, 'DE')).toContain('"sales" counts its observations');
});

test('countries are named in English, each once', () => {
  const countries = listCountries();
  expect(countries).toContainEqual({ code: 'DE', name: 'Germany' });
  expect(countries.length).toBeGreaterThan(100);
  expect(new Set(countries.map(({ code }) => code)).size).toBe(countries.length);
});
