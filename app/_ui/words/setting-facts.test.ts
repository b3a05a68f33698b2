import { expect, test } from 'vitest';
import { type ForecastSettings, settingNames } from '#lib/forecast/schema.ts';
import { settingFacts } from './setting-facts.ts';

const settings: ForecastSettings = {
  ...{ horizon: 7, lookback: 14, seasons: [7, 365], cell: 'elman', hiddenSize: 8, layers: 1, dropout: 0.1 },
  ...{ epochs: 1_200, batchSize: 32, learningRate: 0.003, seed: 4_000, holdout: 21, members: 3 },
};
const day = { unit: 'day', count: 1 } as const;
const factsOf = (changes: Partial<ForecastSettings>) =>
  Object.fromEntries(settingFacts({ ...settings, ...changes }, day));

test('every setting of a run has its fact, written as what it is', () => {
  expect(settingFacts(settings, day)).toHaveLength(settingNames.length);
  expect(factsOf({})).toMatchObject({
    ...{ Horizon: '7 days', Season: '7 days and 365 days', Cell: 'Elman network', Epochs: '1,200 at most' },
    ...{ 'Batch size': '32 windows', 'Learning rate': '0.003', Seed: '4000', 'Held out': '21 days' },
    Networks: '3 for the forecast, 2 for the backtest',
  });
  expect(factsOf({ seasons: [] }).Season).toBe('none');
});

test('what is not set has no fact; what is set in a group stands by its own name', () => {
  expect(factsOf({})).toMatchObject({
    'Missing values': null,
    Holidays: null,
    'Whole numbers': null,
    'Lower bound': null,
  });
  const covariates = { future: ['promo', 'price'], past: [], holidays: 'DE', calendar: true };
  const constraints = { integer: true, lower: 0, upper: 12_000 };
  expect(factsOf({ covariates, constraints, fill: 'last' })).toMatchObject({
    ...{ 'Known in the future': 'promo, price', 'Known only in the past': '', Holidays: 'DE' },
    ...{ Calendar: 'known to the network', 'Missing values': 'carry the last value on' },
    ...{ 'Whole numbers': 'only', 'Lower bound': '0', 'Upper bound': '12,000' },
  });
});
