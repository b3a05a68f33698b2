import { expect, test } from 'vitest';
import type { ForecastSettings } from '../settings/settings-schema.ts';
import { makeSeries, recipeOf } from '../test-series.ts';
import { fillGaps } from '../transforms/fill-gaps.ts';
import { chooseFilling } from './choose-filling.ts';
import { prepareSeries } from './prepared-series.ts';

const gap = Number.NaN;
const day = { unit: 'day', count: 1 } as const;

test('gaps are filled as the settings ask: by the last value, by a line, by the season before', () => {
  const values = Float64Array.of(gap, 1, 2, 3, gap, gap, 6, gap, 8, gap);
  const fill = (way: 'last' | 'linear' | 'season' | undefined, seasons: number[], trainingEnd = 9) =>
    Array.from(fillGaps(values, chooseFilling({ fill: way, seasons }, day, trainingEnd)));
  expect(fill(undefined, [])).toEqual([gap, 1, 2, 3, 3, 3, 6, 6, 8, 8]);
  expect(fill(undefined, [3])).toEqual([gap, 1, 2, 3, 1, 2, 6, 1, 8, 6]);
  expect(fill('last', [3])).toEqual([gap, 1, 2, 3, 3, 3, 6, 6, 8, 8]);
  expect(fill('linear', [3])).toEqual([gap, 1, 2, 3, 4, 5, 6, 7, 8, 8]);
  // The season of a calendar where none was found in the data: a week of days.
  expect(fill('season', [])).toEqual([gap, 1, 2, 3, 3, 3, 6, 6, 8, 2]);
});

test('a line is drawn only where its gap ends in the part that is learnt from', () => {
  const values = Float64Array.of(1, gap, 3, 4, gap, 6);
  expect(Array.from(fillGaps(values, { season: 0, linesBefore: 5 }))).toEqual([1, 2, 3, 4, 4, 6]);
});

test('what comes after the training part changes no value before it, however gaps are filled', () => {
  const settings: ForecastSettings = {
    ...{ horizon: 6, lookback: 12, seasons: [7], cell: 'gru', hiddenSize: 4, layers: 1, dropout: 0 },
    ...{ epochs: 1, batchSize: 16, learningRate: 5e-3, seed: 7, holdout: 18, members: 1 },
  };
  const source = makeSeries('a', day, 120, (index, noise) => 50 + 9 * Math.sin(index / 2) + noise);
  const values = source.values.map((value, index) => (index % 11 < 3 ? gap : value));
  for (const fill of ['last', 'linear', 'season'] as const) {
    const own = prepareSeries({ ...source, values }, { ...settings, fill }, recipeOf(1));
    const { trainingEnd } = own.split;
    const later = values.map((value, index) => (index < trainingEnd ? value : value + 1000));
    const moved = prepareSeries({ ...source, values: later }, { ...settings, fill }, recipeOf(1));
    expect(moved.filled.subarray(0, trainingEnd)).toEqual(own.filled.subarray(0, trainingEnd));
    expect(Array.from(own.observed)).toEqual(Array.from(values, (value) => (Number.isNaN(value) ? 0 : 1)));
  }
});
