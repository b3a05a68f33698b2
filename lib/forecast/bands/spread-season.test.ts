import { expect, test } from 'vitest';
import { prepareSeries } from '../data/prepared-series.ts';
import type { ForecastSettings } from '../settings/settings-schema.ts';
import { makeSeries, recipeOf } from '../test-series.ts';
import { findSpreadSeason, followSpreadSeason } from './spread-season.ts';

const hour = { unit: 'hour', count: 1 } as const;
const settings: ForecastSettings = {
  ...{ horizon: 24, lookback: 24, seasons: [24], cell: 'gru', hiddenSize: 4, layers: 1, dropout: 0 },
  ...{ epochs: 1, batchSize: 8, learningRate: 1e-3, seed: 1, holdout: 24, members: 1 },
};
const prepare = (valueAt: (index: number, noise: number) => number) =>
  prepareSeries(makeSeries('s', hour, 720, valueAt), settings, recipeOf(1));
const isDay = (index: number) => index % 24 >= 6 && index % 24 < 18;

test('a series that moves by day more than by night has a season in its spread', () => {
  const series = prepare(
    (index, noise) => 5 + Math.sin((2 * Math.PI * index) / 24) + (isDay(index) ? 1 : 0.05) * noise,
  );
  const season = findSpreadSeason(series, series.split.cutoff, [24]);
  expect(season?.period).toBe(24);
  season?.factors.forEach((factor, phase) => {
    if (isDay(phase)) expect(factor).toBeGreaterThan(1);
    else expect(factor).toBeLessThan(0.3);
  });
  const even = new Float64Array(24).fill(2);
  const forecast = {
    window: { series, origin: 700 },
    frame: { level: 0, scale: 1, levelChange: 0 },
    values: new Float64Array(24),
    spread: { lower95: even, lower80: even, upper80: even, upper95: even },
  };
  const { spread } = followSpreadSeason(forecast, season);
  expect(spread.lower80[0]).toBe(2 * (season?.factors[700 % 24] ?? 0));
  expect(followSpreadSeason(forecast, null)).toBe(forecast);
});

test('even noise, a season of the level, hardly any cycles and no changes give none', () => {
  const even = prepare((index, noise) => 9 * Math.sin((2 * Math.PI * index) / 24) + noise);
  expect(findSpreadSeason(even, even.split.cutoff, [24])).toBeNull();
  const uneven = prepare((index, noise) => (isDay(index) ? 1 : 0.05) * noise);
  expect(findSpreadSeason(uneven, 24 * 5, [24])).toBeNull();
  const exact = prepare((index) => index % 24);
  expect(findSpreadSeason(exact, exact.split.cutoff, [24])).toBeNull();
});

test('what lies after the end changes nothing', () => {
  const series = prepare((index, noise) => (isDay(index) ? 1 : 0.05) * noise);
  const altered = { ...series, adjusted: series.adjusted.map((value, index) => (index < 600 ? value : 1e6)) };
  expect(findSpreadSeason(altered, 600, [24])).toEqual(findSpreadSeason(series, 600, [24]));
});
