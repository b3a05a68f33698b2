import { expect, test } from 'vitest';
import { type Comparison, gradeSentence, type SeriesForecast, trustChecks } from '#lib/forecast/schema.ts';
import type { RunReport } from '#lib/runs/schema.ts';
import { sampleForecast } from '../../../app/gallery/fixtures/sample-forecast.ts';

const day = { unit: 'day', count: 1 } as const;
const compared = (skill: number, probability: number | null): Comparison => ({
  ...{ against: 'seasonalNaive', skill },
  test: probability === null ? null : { statistic: -2, probability, count: 14 },
});
const copy = { toLast: 3, toTruth: 1, count: 20, isCopy: false, repeating: 2, test: null };
const metrics = (coverage80: number) => ({
  ...{ method: 'combination' as const, mae: 1, rmse: 1, mape: 1, smape: 1, mase: 1, wape: 1, rmsse: 1 },
  ...{ owa: 1, msis: 1, pinball: 1, crps: 1, coverage80, coverage95: 0.95 },
});
const seriesOf = (comparison: Comparison, coverage80: number, isCopy = false): SeriesForecast => ({
  ...sampleForecast(60, 7),
  metrics: [metrics(coverage80)],
  evidence: {
    ...{ trainingFrom: 0, calibrationFrom: null, scales: { absolute: 1, squared: 1 } },
    ...{ comparisons: [comparison], copy: { ...copy, isCopy } },
    residuals: { autocorrelation: [], count: 0, stride: 1 },
  },
});
const report = (moved: number): RunReport => ({
  settings: {
    ...{ horizon: 7, lookback: 14, seasons: [7], cell: 'lstm', hiddenSize: 8, layers: 1, dropout: 0 },
    ...{ epochs: 1, batchSize: 8, learningRate: 0.01, seed: 1, holdout: 14, members: 1 },
  },
  ...{ reasons: [], forecastMethod: 'combination', seriesCount: 1, metrics: [], maseSeason: 7 },
  evidence: {
    ...{ retrained: false, copy, steps: [], training: null, validation: null },
    leakTest: { compared: 100, moved, refitted: 1, first: null },
    comparisons: [compared(-0.5, 0.001)],
  },
  verdict: { sentence: '', outcome: 'better', skill: 0.3, best: 'network' },
  ...{ engine: '', parameterCount: 1, bestEpochs: [1], backtestEpochs: [1], epochsRun: 1, cancelled: false },
});

test('three checks pass: better than repeating the season by more than luck, bands that held, no leak and no copy', () => {
  const checks = trustChecks(report(0), seriesOf(compared(0.31, 0.004), 0.81), day);
  expect(checks.map(({ words }) => words)).toEqual([
    '31% less error than seasonal naive, not luck (p = 0.004)',
    '80% band held 81% of 14 held-out days',
    'no leak, no copy of the last value',
  ]);
  expect(gradeSentence(checks)).toBe('3 of 3 checks passed');
  expect(checks.map(({ evidence }) => evidence)).toEqual(['accuracy', 'folds', 'checks']);
});

test('what luck may explain is unclear, what is worse, too narrow or leaks has failed', () => {
  const gradesOf = (comparison: Comparison, coverage: number, moved = 0, isCopy = false) =>
    trustChecks(report(moved), seriesOf(comparison, coverage, isCopy), day).map(({ grade }) => grade);
  expect(gradesOf(compared(0.2, 0.3), 1)).toEqual(['unclear', 'passed', 'passed']);
  expect(gradesOf(compared(0.2, null), 0.3)).toEqual(['unclear', 'failed', 'passed']);
  expect(gradesOf(compared(-0.2, 0.01), 0.8, 3)).toEqual(['failed', 'passed', 'failed']);
  expect(gradesOf(compared(0.005, 0.01), 0.8, 0, true)).toEqual(['unclear', 'passed', 'failed']);
});

test('a run of an earlier version that looked into none of it has no checks', () => {
  const bare = { ...seriesOf(compared(0.2, 0.1), 0.8), metrics: [], evidence: null };
  expect(trustChecks({ ...report(0), evidence: null }, bare, day)).toEqual([]);
});
