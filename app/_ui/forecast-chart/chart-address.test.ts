import { expect, test } from 'vitest';
import { sampleForecast } from '../../gallery/fixtures/sample-forecast.ts';
import { sampleSeries } from '../../gallery/fixtures/sample-series.ts';
import { day } from '../../gallery/fixtures/wave.ts';
import { readChartChoice, usualChoice, writeChartChoice } from './chart-address.ts';
import { unpackForecast } from './forecast-columns.ts';
import { packForecast } from './pack-forecast.ts';

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
const data = unpackForecast(
  packForecast({ settings, forecastMethod: 'network' }, sampleForecast(400, 28), sampleSeries(456), {
    unit: 'day',
    count: 1,
  }),
);
const usual = usualChoice(data);

test('a choice comes back out of the address, and what else stands there stays', () => {
  const choice = { range: [data.cutoff, data.cutoff + 20 * day], baseline: null } as const;
  const search = writeChartChoice('?series=north', choice, data);
  expect(search).toContain('series=north');
  expect(readChartChoice(search, data)).toEqual(choice);
});

test('what is as usual is not said, and what is said wrongly is as usual', () => {
  expect(writeChartChoice('?view=1_2&with=none', usual, data)).toBe('');
  for (const search of ['', '?view=5_1&with=nobody', '?view=a_b', '?view=1_2', '?with=ets'])
    expect(readChartChoice(search, data)).toEqual(usual);
});
