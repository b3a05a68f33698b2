import { expect, test } from 'vitest';
import type { FitResult, SeriesForecast } from '#lib/forecast/schema.ts';
import { bandPath, chartScale, linePath } from '../chart/chart-scale.ts';
import { valueTicks } from '../chart/value-ticks.ts';
import { forecastChartData } from './forecast-chart-data.ts';
import { timestampOf } from './forecast-chart-row.ts';
import { firstRange, forecastChartView, wholeRange } from './forecast-chart-view.ts';
import { packForecast, unpackForecast } from './packed-forecast.ts';

const day = 86_400_000;
const point = (index: number, actual: number | null) => ({
  timestamp: index * day,
  actual,
  yhat: 10,
  lo80: 9,
  hi80: 11,
  lo95: 8,
  hi95: 12,
});
const series: SeriesForecast = {
  key: 'a',
  cutoff: 4_999 * day,
  heldOut: [point(5_000, 10), point(5_001, null), point(5_002, 11)],
  future: [point(5_003, null), point(5_004, null)],
  methods: [
    { method: 'network', heldOut: [10, 10, 10], future: [10, 10], weight: null },
    { method: 'ets', heldOut: [null, null, null], future: [null, null], weight: null },
    { method: 'naive', heldOut: [1, 2, 3], future: [3, 3], weight: null },
    { method: 'seasonalNaive', heldOut: [30, 5, 6], future: [30, 5], weight: null },
  ],
  metrics: [],
  notes: [],
  evidence: null,
};
const result: FitResult = {
  settings: {
    horizon: 2,
    lookback: 4,
    seasons: [7],
    cell: 'lstm',
    hiddenSize: 4,
    layers: 1,
    dropout: 0,
    epochs: 1,
    batchSize: 8,
    learningRate: 0.01,
    seed: 1,
    holdout: 3,
    members: 1,
  },
  reasons: [],
  forecastMethod: 'network',
  series: [series],
  metrics: [],
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
const step = { unit: 'day', count: 1 } as const;
const length = 5_003;
const history = {
  key: 'a',
  step,
  timestamps: Float64Array.from({ length }, (_, index) => index * day),
  values: Float64Array.from({ length }, (_, index) =>
    index === 100 ? Number.NaN : 10 + Math.sin(index / 5),
  ),
};
const data = unpackForecast(packForecast(forecastChartData(result, series, history, step)));

test('the chart keeps the cutoff, every forecast step and the gap, within the limit of rows', () => {
  expect(data.rows.length).toBeLessThanOrEqual(4_000);
  expect(data.rows.filter((row) => row.part === 'history').at(-1)?.timestamp).toBe(series.cutoff);
  expect(data.rows.filter((row) => row.part === 'held-out').map((row) => row.actual)).toEqual([10, null, 11]);
  expect(data.rows.filter((row) => row.part === 'future').map((row) => row.timestamp / day)).toEqual([
    5_003, 5_004,
  ]);
  expect(data.rows.some((row) => row.part === 'history' && row.actual === null)).toBe(true);
});

test('held-out actuals come from the result, never from the stored history', () => {
  expect(
    data.rows.filter((row) => row.timestamp > series.cutoff).every((row) => row.part !== 'history'),
  ).toBe(true);
});

test('baselines without a prediction are not offered, seasonal naive comes first', () => {
  expect(data.baselines).toEqual(['seasonalNaive', 'naive']);
});

test('a view draws at most 1,000 rows and its axis holds bands and the chosen baseline', () => {
  const view = forecastChartView(data, wholeRange(data), 'seasonalNaive');
  expect(view.rows.length).toBeLessThanOrEqual(1_000);
  expect(view.values[0]).toBeLessThanOrEqual(5);
  expect(view.values[1]).toBeGreaterThanOrEqual(30);
  expect(forecastChartView(data, firstRange(data), null).values[1]).toBeLessThan(30);
});

test('a result without history is still a chart', () => {
  const bare = unpackForecast(packForecast(forecastChartData(result, series, null, step)));
  expect(bare.rows.length).toBe(5);
  expect(firstRange(bare)).toEqual([5_000 * day, 5_004 * day]);
});

test('value ticks are round, enclose the range and never run away', () => {
  expect(valueTicks(0.2, 9.7).ticks).toEqual([0, 2, 4, 6, 8, 10]);
  expect(valueTicks(-4.2, 36).ticks).toEqual([-10, 0, 10, 20, 30, 40]);
  expect(valueTicks(12, 12).ticks.length).toBeGreaterThan(1);
  expect(valueTicks(Infinity, -Infinity).ticks.every(Number.isFinite)).toBe(true);
  const huge = valueTicks(-1e308, 1e308);
  expect(huge.ticks.length).toBeGreaterThan(2);
  expect(huge.ticks.length).toBeLessThanOrEqual(12);
  expect(valueTicks(1_100_000, 1_900_000).write(1_200_000)).toBe('1.2m');
  expect(valueTicks(1_200_000, 3_400_000).write(2_000_000)).toBe('2.0m');
  expect(valueTicks(-2, 2).write(-1)).toBe('−1');
});

test('lines are lifted and bands closed where there is nothing', () => {
  const scale = chartScale([5_000 * day, 5_004 * day], [0, 20], { left: 0, top: 0, width: 4, height: 20 });
  const rows = data.rows.filter((row) => row.part !== 'history');
  expect(linePath(rows, timestampOf, (row) => row.actual, scale)).toBe('M0 10M2 9');
  expect(bandPath(rows.slice(0, 2), timestampOf, (row) => row.band80, scale)).toBe('M0 9L1 9L1 11L0 11Z');
});

test('the predicted line bears the name of the method that is the forecast, and the network its own beside it', () => {
  const network = forecastChartData(result, series, null, { unit: 'day', count: 1 });
  expect([network.forecastName, network.baselines]).toEqual(['LSTM', ['seasonalNaive', 'naive']]);
  const combined = forecastChartData({ ...result, forecastMethod: 'combination' }, series, null, {
    unit: 'day',
    count: 1,
  });
  expect([combined.forecastName, combined.cell]).toEqual(['combination', 'lstm']);
  expect(combined.baselines).toEqual(['seasonalNaive', 'naive', 'network']);
});
