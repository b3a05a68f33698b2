import { expect, test } from 'vitest';
import type { Step } from '#lib/time-series.ts';
import { makeSeries, recipeOf } from '../test-series.ts';
import { baselineSeasons } from './baseline-seasons.ts';

const quarter = { unit: 'quarter', count: 1 } as const;
const day = { unit: 'day', count: 1 } as const;
const hour = { unit: 'hour', count: 1 } as const;
const week = { unit: 'week', count: 1 } as const;

function seriesOf(step: Step, length: number, valueAt = (_: number, noise: number) => noise) {
  const source = makeSeries('s', step, length, valueAt);
  return { source, trusted: source.values, split: { start: 0, trainingEnd: length, cutoff: length, length } };
}

test('series of a panel without a common season are offered the natural one of their step', () => {
  expect(baselineSeasons({ seasons: [] }, seriesOf(quarter, 40), recipeOf(756))).toEqual([4]);
  expect(baselineSeasons({ seasons: [] }, seriesOf(day, 100), recipeOf(30))).toEqual([7]);
});

test('found seasons stand where a series is short, one series keeps what was found in it, and ETS is offered none that it cannot carry', () => {
  expect(baselineSeasons({ seasons: [24, 168] }, seriesOf(hour, 100), recipeOf(30))).toEqual([24, 168]);
  expect(baselineSeasons({ seasons: [] }, seriesOf(quarter, 40), recipeOf(1))).toEqual([]);
  expect(baselineSeasons({ seasons: [] }, seriesOf(week, 40), recipeOf(359))).toEqual([]);
});

test('a series of a panel has the seasons that it shows itself, whatever the others have', () => {
  const ofDay = (index: number) => Math.sin((2 * Math.PI * index) / 24);
  const load = seriesOf(
    hour,
    800,
    (index, noise) => ofDay(index) * (index % 168 >= 120 ? 0.5 : 1) + 0.1 * noise,
  );
  expect(baselineSeasons({ seasons: [24] }, load, recipeOf(5))).toEqual([24, 168]);
  const temperature = seriesOf(hour, 1_200, (index, noise) => ofDay(index) + 0.3 * noise);
  expect(baselineSeasons({ seasons: [24, 168] }, temperature, recipeOf(5))).toEqual([24]);
  // One that shows none, though it is long, is left with the natural one: AICc and a test decide.
  expect(baselineSeasons({ seasons: [24, 168] }, seriesOf(hour, 1_200), recipeOf(5))).toEqual([24]);
});
