import { expect, test } from 'vitest';
import { addSteps, type Step, type TimeSeries } from '#lib/time-series.ts';
import { extendSeries } from './extend-series.ts';

const at = (day: string) => Date.parse(`${day}T00:00:00Z`);
const seriesOf = (first: string, step: Step, values: number[]): TimeSeries => ({
  ...{ key: 'y', step, values: Float64Array.from(values) },
  timestamps: Float64Array.from(values, (_, index) => addSteps(at(first), step, index)),
});
const rows = (...pairs: readonly (readonly [string, number])[]) => ({
  timestamps: Float64Array.from(pairs, ([day]) => at(day)),
  values: Float64Array.from(pairs, ([, value]) => value),
});
const extended = (series: TimeSeries, more: ReturnType<typeof rows>) => {
  const result = extendSeries(series, more);
  if (!result.ok) return result.problem.sentence;
  const { timestamps, values } = result.value;
  return Array.from(timestamps, (time, index) => [new Date(time).toISOString().slice(0, 10), values[index]]);
};
const day: Step = { unit: 'day', count: 1 };

test('rows behind the end go on by the step, and a gap is missing, not left out', () => {
  expect(extended(seriesOf('2024-01-01', day, [1, 2]), rows(['2024-01-03', 3], ['2024-01-05', 5]))).toEqual([
    ...[
      ['2024-01-01', 1],
      ['2024-01-02', 2],
      ['2024-01-03', 3],
    ],
    ...[
      ['2024-01-04', Number.NaN],
      ['2024-01-05', 5],
    ],
  ]);
});

test('a time that is there already is corrected', () => {
  expect(extended(seriesOf('2024-01-01', day, [1, Number.NaN]), rows(['2024-01-02', 9]))).toEqual([
    ...[
      ['2024-01-01', 1],
      ['2024-01-02', 9],
    ],
  ]);
});

test('months keep their day through a short one, and weekdays leave out weekends', () => {
  const month: Step = { unit: 'month', count: 1 };
  const monthly = extended(seriesOf('2024-01-31', month, [1]), rows(['2024-02-29', 2], ['2024-03-31', 3]));
  expect(monthly).toEqual([
    ['2024-01-31', 1],
    ['2024-02-29', 2],
    ['2024-03-31', 3],
  ]);
  const business: Step = { unit: 'businessDay', count: 1 };
  // A Friday and the Monday after it.
  expect(extended(seriesOf('2024-03-01', business, [1]), rows(['2024-03-04', 2]))).toEqual([
    ...[
      ['2024-03-01', 1],
      ['2024-03-04', 2],
    ],
  ]);
});

test('a row between two steps or before the first is refused in a sentence', () => {
  const week: Step = { unit: 'week', count: 1 };
  expect(extended(seriesOf('2024-01-01', week, [1, 2]), rows(['2024-01-10', 3]))).toBe(
    '"y" has one value every week, the last at 2024-01-08; a row of 2024-01-10 stands between two of them.',
  );
  expect(extended(seriesOf('2024-01-01', week, [1]), rows(['2023-12-25', 3]))).toBe(
    '"y" begins at 2024-01-01; a row of 2023-12-25 cannot be appended.',
  );
});

test('what is only counted goes on counting, with the times of observation where there are such', () => {
  const counted: TimeSeries = {
    ...{ key: 'y', step: { unit: 'observation', count: 1 }, values: Float64Array.of(5, 6) },
    ...{ timestamps: Float64Array.of(1, 2), observedAt: Float64Array.of(100, 250) },
  };
  const more = extendSeries(counted, { timestamps: Float64Array.of(300), values: Float64Array.of(7) });
  expect(more.ok && more.value).toMatchObject({
    ...{ values: Float64Array.of(5, 6, 7), timestamps: Float64Array.of(1, 2, 3) },
    observedAt: Float64Array.of(100, 250, 300),
  });
});
