import { expect, test } from 'vitest';
import { versionDifference } from './version-difference.ts';

const series = (key: string, values: readonly number[], from = 0) => ({
  key,
  timestamps: Float64Array.from(values, (_, index) => from + index),
  values: Float64Array.from(values),
});

test('what came, what was revised and what is gone are counted apart', () => {
  const before = [series('a', [1, 2, Number.NaN, 4])];
  const after = [series('a', [1, 2.5, 3, Number.NaN, 5, 6])];
  expect(versionDifference(before, after)).toEqual({
    ...{ added: 3, revised: 1, gone: 1, kept: 1 },
    ...{ newSeries: [], lostSeries: [] },
  });
});

test('the same values are no difference, wherever the version begins', () => {
  expect(versionDifference([series('a', [1, 2, 3])], [series('a', [2, 3], 1)])).toMatchObject({
    ...{ added: 0, revised: 0, gone: 1, kept: 2 },
  });
});

test('a series that is new, and one that is lost, are named and counted', () => {
  expect(versionDifference([series('a', [1, 2])], [series('b', [1, 2, 3])])).toEqual({
    ...{ added: 3, revised: 0, gone: 2, kept: 0 },
    ...{ newSeries: ['b'], lostSeries: ['a'] },
  });
});
