import { expect, test } from 'vitest';
import { toldOfRuns } from './told-of-runs.ts';

test('what was deleted is told in numbers, and what was not, with what to do about it', () => {
  expect(toldOfRuns({ count: 1, stillTraining: 0 })).toBe('Deleted the run.');
  expect(toldOfRuns({ count: 3, stillTraining: 0 })).toBe('Deleted 3 runs.');
  expect(toldOfRuns({ count: 2, stillTraining: 1 })).toBe('Deleted 2 runs. One still trains: stop it first.');
});
