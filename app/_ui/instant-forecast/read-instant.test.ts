import { expect, test } from 'vitest';
import { deriveSettings } from '#lib/forecast/index.ts';
import { addSteps, type TimeSeries } from '#lib/time-series.ts';
import { actualAt, partOf, predictedAt, unpackForecast } from '../forecast-chart/forecast-columns.ts';
import { readInstant } from './read-instant.ts';
import { recentValues } from './recent-part.ts';

const day = { unit: 'day', count: 1 } as const;
const start = Date.UTC(2024, 0, 1);
const daily = (key: string, values: readonly number[]): TimeSeries => ({
  key,
  step: day,
  timestamps: Float64Array.from(values, (_, index) => addSteps(start, day, index)),
  values: Float64Array.from(values),
});
const weekly = (length: number, level: number) =>
  Array.from({ length }, (_, index) => level + [0, 1, 2, 1, 0, 4, 5][index % 7] + ((index * 37) % 11) / 20);

test('the forecast follows the last date, as far as the form of a run proposes, and is drawn as not judged', () => {
  const series = daily('visits', weekly(200, 20));
  const answer = readInstant(series);
  if (!answer.ok) throw new Error(answer.problem);
  const { horizon } = deriveSettings([series], 'balanced', {}).settings;
  const data = unpackForecast(answer.packed);
  const rows = data.timestamps.keys().filter((row) => partOf(data, row) === 'future');
  const future = [...rows];
  expect(future).toHaveLength(horizon);
  expect(data.timestamps[future[0]]).toBe(addSteps(start, day, 200));
  for (const row of future) {
    expect(actualAt(data, row)).toBeNull();
    expect(Math.abs((predictedAt(data, row) ?? 0) - weekly(row + 1, 20)[row])).toBeLessThan(2);
  }
  expect([data.judged, data.heldOutRows, data.baselines]).toEqual([false, 0, []]);
  expect(answer.reach).toBe(`${horizon} days ahead, Fri 19 Jul 2024 to Thu 15 Aug 2024.`);
  expect(answer.sentence).toContain('not trained on this data and not yet judged');
  expect(answer.csv.split(/\r?\n/)[1]).toMatch(/^visits,2024-07-19,/);
});

test('what lies before the recent part changes nothing', () => {
  const end = weekly(recentValues, 20);
  const short = readInstant({ ...daily('a', end), step: { unit: 'observation', count: 1 } });
  const long = readInstant({
    ...daily('a', [...weekly(70, 500), ...end]),
    step: { unit: 'observation', count: 1 },
  });
  if (!short.ok || !long.ok) throw new Error('no forecast');
  expect(long.packed.predicted).toEqual(short.packed.predicted);
});

test('settings that come with the data are kept', () => {
  const answer = readInstant(daily('a', weekly(100, 1)), { horizon: 3 });
  expect(answer.ok && answer.packed.predicted).toHaveLength(3);
});

test('where there is no forecast, one sentence says why', () => {
  const problemOf = (values: readonly number[]) => {
    const answer = readInstant(daily('sales', values));
    return answer.ok ? null : answer.problem;
  };
  expect(problemOf([1, 2])).toBe('Too few values for a forecast: "sales" has 2, and 3 are needed.');
  expect(problemOf([Number.NaN, Number.NaN])).toBe('"sales" has no value at all.');
  expect(problemOf([7, 7, 7, 7, 7, 7])).toBeNull();
  expect(problemOf([1, 5, 2])).toBeNull();
});
