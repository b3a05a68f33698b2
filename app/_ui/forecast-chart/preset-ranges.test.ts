import { expect, test } from 'vitest';
import { sampleForecast } from '../../gallery/fixtures/sample-forecast.ts';
import { sampleSeries } from '../../gallery/fixtures/sample-series.ts';
import { day } from '../../gallery/fixtures/wave.ts';
import { firstRange, forecastChartView } from './forecast-chart-view.ts';
import { partOf, unpackForecast } from './forecast-columns.ts';
import { packForecast } from './pack-forecast.ts';
import { presetRanges } from './preset-ranges.ts';

const settings = {
  ...{
    horizon: 28,
    lookback: 28,
    seasons: [7],
    cell: 'lstm' as const,
    hiddenSize: 16,
    layers: 1,
    dropout: 0,
  },
  ...{ epochs: 1, batchSize: 8, learningRate: 0.01, seed: 1, holdout: 56, members: 1 },
};
const series = sampleForecast(400, 28);
const data = unpackForecast(
  packForecast({ settings, forecastMethod: 'network' }, series, sampleSeries(456), { unit: 'day', count: 1 }),
);

test('each preset shows another part than the first view does', () => {
  const ranges = presetRanges(data);
  expect(ranges.map(({ name }) => name)).toEqual(['Forecast', 'Held out and forecast', 'All the data']);
  for (const { range } of ranges) expect(range).not.toEqual(firstRange(data));
});

test('the forecast fills two thirds of its own preset, with something before it', () => {
  const [forecast] = presetRanges(data);
  const [from, to] = forecast?.range ?? [0, 0];
  expect((to - data.dataEnd) / (to - from)).toBeCloseTo(2 / 3, 1);
  const parts = new Set(forecastChartView(data, [from, to], null).rows.map((row) => partOf(data, row)));
  expect([...parts]).toEqual(['held-out', 'future']);
});

test('the held-out preset shows all of the held-out part', () => {
  const range = presetRanges(data)[1]?.range ?? [0, 0];
  expect(range[0]).toBeLessThan(data.cutoff);
  expect(range[0]).toBeGreaterThan(data.cutoff - 60 * day);
});

test('a chart without a held-out part or without a future offers neither', () => {
  const bare = (part: 'heldOut' | 'future') =>
    unpackForecast(
      packForecast({ settings, forecastMethod: 'network' }, { ...series, [part]: [] }, null, {
        unit: 'day',
        count: 1,
      }),
    );
  expect(presetRanges(bare('heldOut')).map(({ name }) => name)).toEqual(['Forecast', 'All the data']);
  expect(presetRanges(bare('future')).map(({ name }) => name)).toEqual([
    'Held out and forecast',
    'All the data',
  ]);
});
