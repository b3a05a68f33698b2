import { expect, test } from 'vitest';
import type { ForecastSettings } from '#lib/forecast/schema.ts';
import { comparedNames } from './compared-names.ts';
import { settingsThatDiffer } from './settings-that-differ.ts';

const run = (id: string, minute: number, name: string | null = null) => ({
  ...{ id, name, cell: 'gru' as const, createdAt: new Date(2026, 0, 1, 0, minute) },
});

test('runs go by their own name, else by their network, numbered where that does not tell them apart', () => {
  const nameOf = comparedNames([run('late', 5), run('own', 3, 'With promotions'), run('early', 1)]);
  expect(['late', 'own', 'early'].map(nameOf)).toEqual(['GRU 2', 'With promotions', 'GRU 1']);
});

test('only what was not chosen alike is listed', () => {
  const settings: ForecastSettings = {
    ...{ horizon: 7, lookback: 14, seasons: [7], cell: 'gru', hiddenSize: 8, layers: 1, dropout: 0 },
    ...{ epochs: 10, batchSize: 32, learningRate: 0.003, seed: 1, holdout: 21, members: 1 },
  };
  const of = (horizon: number, versionNumber: number) => ({
    ...{ settings: { ...settings, horizon }, versionNumber },
    step: { unit: 'day', count: 1 } as const,
  });
  expect(settingsThatDiffer([of(7, 1), of(14, 1)])).toEqual([
    { name: 'Horizon', values: ['7 days', '14 days'] },
  ]);
  expect(settingsThatDiffer([of(7, 1), of(7, 2)])).toEqual([{ name: 'Data', values: ['v1', 'v2'] }]);
});
