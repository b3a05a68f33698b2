import { expect, test } from 'vitest';
import { recipeOf } from '../test-series.ts';
import { baselineSeasons } from './baseline-seasons.ts';

const quarter = { unit: 'quarter', count: 1 } as const;

test('series of a panel without a common season are offered the natural one of their step', () => {
  expect(baselineSeasons({ seasons: [] }, quarter, recipeOf(756))).toEqual([4]);
  expect(baselineSeasons({ seasons: [] }, { unit: 'day', count: 1 }, recipeOf(30))).toEqual([7]);
});

test('found seasons stand, one series keeps what was found in it, and ETS is offered no season it cannot carry', () => {
  expect(baselineSeasons({ seasons: [24, 168] }, { unit: 'hour', count: 1 }, recipeOf(30))).toEqual([
    24, 168,
  ]);
  expect(baselineSeasons({ seasons: [] }, quarter, recipeOf(1))).toEqual([]);
  expect(baselineSeasons({ seasons: [] }, { unit: 'week', count: 1 }, recipeOf(359))).toEqual([]);
});
