import { expect, test } from 'vitest';
import { halfLivesAsCsv, halfLivesOf } from './half-life-file.ts';

test('half-lives are in steps of the series, the unit that keeps longest first', () => {
  const units = halfLivesOf({ halfLives: [1, null, 2.5], byHalfLife: [1, 2, 0] }, 2);
  expect(units).toEqual([
    { unit: 2, halfLife: Number.POSITIVE_INFINITY },
    { unit: 3, halfLife: 5 },
    { unit: 1, halfLife: 2 },
  ]);
  expect(halfLivesAsCsv(units)).toBe('unit,half_life_steps\n2,\n3,5\n1,2\n');
});

test('an Elman network has none', () => {
  expect(halfLivesOf({ halfLives: null, byHalfLife: null }, 1)).toEqual([]);
});
