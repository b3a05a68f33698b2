import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import type { FitResult, SeriesForecast } from '#lib/forecast/schema.ts';
import { chartScale } from '../chart/frame/chart-scale.ts';
import { residualWords } from '../words/residual-words.ts';
import { readoutSentence } from './forecast-chart-readout.tsx';
import { firstRange, forecastChartView, wholeRange } from './forecast-chart-view.ts';
import {
  actualAt,
  bandAt,
  baselineAt,
  type ChartPart,
  type ForecastChartData,
  partOf,
  predictedAt,
  residualAt,
  unpackForecast,
} from './forecast-columns.ts';
import { ForecastLines } from './forecast-lines.tsx';
import { packForecast } from './pack-forecast.ts';

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
const data = unpackForecast(packForecast(result, series, history, step));
const rowsOf = (chart: ForecastChartData, part: ChartPart): number[] =>
  chart.timestamps.map((_, row) => row).filter((row) => partOf(chart, row) === part);

test('the chart keeps the cutoff, every forecast step and the gap, within the limit of rows', () => {
  const past = rowsOf(data, 'history');
  expect(data.timestamps.length).toBeLessThanOrEqual(4_000);
  expect(data.timestamps[past.at(-1) ?? 0]).toBe(series.cutoff);
  expect(rowsOf(data, 'held-out').map((row) => actualAt(data, row))).toEqual([10, null, 11]);
  expect(rowsOf(data, 'future').map((row) => (data.timestamps[row] ?? 0) / day)).toEqual([5_003, 5_004]);
  expect(past.some((row) => actualAt(data, row) === null)).toBe(true);
});

test('each column of the forecast stands beside its own timestamp', () => {
  const [first = 0] = rowsOf(data, 'held-out');
  expect([predictedAt(data, first), bandAt(data, first, 80), bandAt(data, first, 95)]).toEqual([
    10,
    [9, 11],
    [8, 12],
  ]);
  expect(rowsOf(data, 'held-out').map((row) => baselineAt(data, row, 'seasonalNaive'))).toEqual([30, 5, 6]);
  expect(rowsOf(data, 'future').map((row) => baselineAt(data, row, 'seasonalNaive'))).toEqual([30, 5]);
  expect([residualAt(data, first + 1), residualAt(data, first + 2)]).toEqual([null, 1]);
  expect([predictedAt(data, first - 1), bandAt(data, first - 1, 80)]).toEqual([null, null]);
});

test('held-out actuals come from the result, never from the stored history', () => {
  expect(rowsOf(data, 'history').every((row) => (data.timestamps[row] ?? 0) <= series.cutoff)).toBe(true);
});

test('baselines without a prediction are not offered, seasonal naive comes first', () => {
  expect(data.baselines).toEqual(['seasonalNaive', 'naive']);
});

test('a view draws at most 1,000 rows and its axis holds bands and the chosen baseline', () => {
  const view = forecastChartView(data, wholeRange(data), 'seasonalNaive');
  expect(view.rows.length).toBeLessThanOrEqual(1_000);
  expect(view.y.domain[0]).toBeLessThanOrEqual(5);
  expect(view.y.domain[1]).toBeGreaterThanOrEqual(30);
  expect(forecastChartView(data, firstRange(data), null).y.domain[1]).toBeLessThan(30);
});

test('a result without history is still a chart', () => {
  const bare = unpackForecast(packForecast(result, series, null, step));
  expect(bare.timestamps.length).toBe(5);
  expect(firstRange(bare)).toEqual([5_000 * day, 5_004 * day]);
});

test('the predicted line bears the name of the method that is the forecast, and the network its own beside it', () => {
  const network = packForecast(result, series, null, step);
  expect([network.forecastName, network.baselines]).toEqual(['LSTM', ['seasonalNaive', 'naive']]);
  const combined = packForecast({ ...result, forecastMethod: 'combination' }, series, null, step);
  expect([combined.forecastName, combined.cell]).toEqual(['combination', 'lstm']);
  expect(combined.baselines).toEqual(['seasonalNaive', 'naive', 'network']);
});

test('no line joins the held-out steps and the future, whoever forecast them', () => {
  const view = forecastChartView(data, [5_000 * day, 5_004 * day], 'seasonalNaive');
  const scale = chartScale(view.x, view.y, { left: 0, top: 0, width: 400, height: 100 });
  const drawn = renderToStaticMarkup(
    createElement(ForecastLines, { data, view, baseline: 'seasonalNaive', scale }),
  );
  const paths = [...drawn.matchAll(/ d="([^"]*)"/g)].map(([, path = '']) => path);
  const [band95, band80, baseline, actual, predicted] = paths.map((path) => path.match(/M/g)?.length);
  expect({ band95, band80, baseline, predicted }).toEqual({
    band95: 2,
    band80: 2,
    baseline: 2,
    predicted: 2,
  });
  // The missing actual lifts the line as well.
  expect(actual).toBe(2);
});

test('the residual is the actual less the prediction, here as in the section on residuals, and is said in words', () => {
  const last = rowsOf(data, 'held-out').at(-1) ?? 0;
  expect([actualAt(data, last), predictedAt(data, last), residualAt(data, last)]).toEqual([11, 10, 1]);
  expect(readoutSentence(data, last)).toContain('residual 1.00, too low');
  expect([residualWords(-0.5), residualWords(0), residualWords(null)]).toEqual(['too high', '', '']);
});
