import { expect, test } from 'vitest';
import { addSteps } from '#lib/time-series.ts';
import { type OutlierWish, resolveOutliers } from './resolve-outliers.ts';

const day = { unit: 'day', count: 1 } as const;
const first = Date.UTC(2024, 0, 1);
const values = Float64Array.of(1, 2, 3);
const timestamps = Float64Array.from(values, (_, index) => addSteps(first, day, index));
const panel = [{ key: 'y', step: day, timestamps, values }];
const names = { way: '--outliers', named: '--outlier', kept: '--keep-outlier' };
const resolve = (wish: OutlierWish) => resolveOutliers(wish, panel, write, names);
const write = (timestamp: number) => new Date(timestamp).toLocaleDateString('de', { timeZone: 'UTC' });

test('outliers are found unless told otherwise', () => {
  expect(resolve({})).toEqual({ ok: true, value: { way: 'found' } });
  expect(resolve({ way: 'keep' })).toEqual({
    ok: true,
    value: { way: 'keep' },
  });
  const wrong = resolve({ way: 'all' });
  expect(wrong).toEqual({ ok: false, problem: '--outliers must be one of found, keep; it is "all".' });
});

test('a value is named by its time, as the file has it or as a date', () => {
  const read = resolve({ named: ['2.1.2024'], kept: ['2024-01-03'] });
  expect(read).toEqual({
    ok: true,
    value: { way: 'found', named: [{ timestamp: timestamps[1] }], kept: [{ timestamp: timestamps[2] }] },
  });
  expect(resolve({ named: ['2024-02-01'] })).toEqual({
    ok: false,
    problem: '--outlier wants a time that the file has; it has none written "2024-02-01".',
  });
});
