import { expect, test } from 'vitest';
import type { FitResult } from '#lib/forecast/schema.ts';
import { forecastAsCsv } from './forecast-as-csv.ts';
import { runAsCsv } from './run-as-csv.ts';

const day = 86_400_000;
const metrics = {
  ...{ mae: 1, rmse: 1, mape: null, smape: 0.1, mase: 1, coverage80: 0.8, coverage95: 0.95 },
  ...{ wape: 0.1, rmsse: 1, owa: null, msis: 4, pinball: 0.3, crps: 0.6 },
};
const point = (timestamp: number, actual: number | null, yhat: number) => ({
  timestamp,
  actual,
  yhat,
  lo80: yhat - 1,
  hi80: yhat + 1,
  lo95: yhat - 2,
  hi95: yhat + 2,
});
const result: FitResult = {
  settings: {
    horizon: 1,
    lookback: 2,
    seasons: [7],
    cell: 'gru',
    hiddenSize: 4,
    layers: 1,
    dropout: 0,
    epochs: 1,
    batchSize: 8,
    learningRate: 0.01,
    seed: 1,
    holdout: 2,
    members: 1,
  },
  reasons: [],
  forecastMethod: 'network',
  series: [
    {
      key: '=cmd()',
      cutoff: 9 * day,
      heldOut: [point(10 * day, -3, -2.5), point(11 * day, null, 4)],
      future: [point(12 * day, null, 5)],
      methods: [
        { method: 'network', heldOut: [-2.5, 4], future: [5], weight: null },
        { method: 'naive', heldOut: [1, 2], future: [7], weight: null },
        { method: 'seasonalNaive', heldOut: [null, -3], future: [], weight: null },
      ],
      metrics: [{ method: 'network', ...metrics }],
      notes: [],
      evidence: null,
    },
  ],
  metrics: [{ method: 'network', ...metrics }],
  maseSeason: 7,
  evidence: null,
  verdict: { sentence: 'x', outcome: 'better', skill: 0.1, best: 'network' },
  engine: 'reference float64',
  parameterCount: 10,
  bestEpochs: [1],
  backtestEpochs: [1],
  epochsRun: 1,
  cancelled: false,
};

test('a run has one row a held-out step and one a future step, the other methods in columns of their own', () => {
  expect(runAsCsv(result).split('\n')).toEqual([
    'series,timestamp,part,actual,yhat,lo80,hi80,lo95,hi95,naive,seasonal_naive',
    "'=cmd(),1970-01-11,held-out,-3,-2.5,-3.5,-1.5,-4.5,-0.5,1,",
    "'=cmd(),1970-01-12,held-out,,4,3,5,2,6,2,-3",
    "'=cmd(),1970-01-13,future,,5,4,6,3,7,7,",
    '',
  ]);
});

test('a forecast has the future steps only, in the names that libraries share', () => {
  expect(forecastAsCsv(result).split('\n')).toEqual([
    'unique_id,ds,yhat,yhat_lo_80,yhat_hi_80,yhat_lo_95,yhat_hi_95',
    "'=cmd(),1970-01-13,5,4,6,3,7",
    '',
  ]);
});

test('one timestamp off midnight makes all of them dates with times', () => {
  const [series] = result.series;
  if (!series) throw new Error('the result above has one series');
  const hourly = { ...result, series: [{ ...series, future: [point(12 * day + 3_600_000, null, 5)] }] };
  expect(runAsCsv(hourly)).toContain(',1970-01-11T00:00:00,');
  expect(forecastAsCsv(hourly)).toContain(',1970-01-13T01:00:00,');
});

test('a series without a calendar keeps its counts', () => {
  const step = { unit: 'observation', count: 1 } as const;
  const [series] = result.series;
  if (!series) throw new Error('the result above has one series');
  const counted = { ...result, series: [{ ...series, key: 'a', future: [point(41, null, 5)] }] };
  expect(forecastAsCsv(counted, step)).toContain('a,41,5,');
});

test('a run of counted observations says when each was made, and leaves the future open', () => {
  const [first] = result.series;
  const counted: FitResult = {
    ...result,
    series: [
      {
        ...first,
        key: 'load',
        methods: [],
        heldOut: [point(3, 1, 2), point(4, 1, 2)],
        future: [point(5, null, 3)],
      },
    ],
  };
  const times = [10, 20, 35].map((hour) => Date.UTC(2024, 0, 1, hour));
  const csv = runAsCsv(counted, { unit: 'observation', count: 1 }, [
    { key: 'load', timestamps: Float64Array.of(2, 3, 4), observedAt: Float64Array.from(times) },
  ]);
  const rows = csv.trim().split(/\r?\n/);
  expect(rows[0].startsWith('series,timestamp,observed_at,part,actual')).toBe(true);
  expect(rows.slice(1).map((row) => row.split(',').slice(0, 4).join(','))).toEqual([
    'load,3,2024-01-01T20:00:00,held-out',
    'load,4,2024-01-02T11:00:00,held-out',
    'load,5,,future',
  ]);
  expect(runAsCsv(counted, { unit: 'observation', count: 1 })).not.toContain('observed_at');
});
