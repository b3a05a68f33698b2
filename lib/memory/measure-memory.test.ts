import { expect, test } from 'vitest';
import { fitForecaster } from '#lib/forecast/index.ts';
import type { ForecastSettings } from '#lib/forecast/schema.ts';
import { cellNames } from '#lib/rnn/index.ts';
import type { TimeSeries } from '#lib/time-series.ts';
import { measureMemory } from './measure-memory.ts';
import { memoryReportSchema } from './schema.ts';
import { decodeTrace, encodeTrace } from './trace-bytes.ts';

const length = 150;
const tides: TimeSeries = {
  key: 'tides',
  step: { unit: 'day', count: 1 },
  timestamps: Float64Array.from({ length }, (_, day) => day * 86_400_000),
  values: Float64Array.from(
    { length },
    (_, day) => 10 + 3 * Math.sin((2 * Math.PI * day) / 7) + (day % 11) / 11,
  ),
};

function fitWith(changes: Partial<ForecastSettings>) {
  const fitted = fitForecaster(
    [tides],
    {
      ...{ horizon: 4, lookback: 9, seasons: [], cell: 'gru', hiddenSize: 5, layers: 1, dropout: 0 },
      ...{ epochs: 12, batchSize: 16, learningRate: 0.02, seed: 3, holdout: 8, members: 1, ...changes },
    },
    {},
  );
  if (!fitted.ok) throw new Error(fitted.problem.code);
  return fitted.value;
}

function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

test.each(cellNames)(
  '%s: a fitted forecaster shows what it remembers, and the report survives storage',
  (cell) => {
    const { opened, weights, result } = fitWith({ cell, layers: 2 });
    expect(result.bestEpochs[0]).toBeGreaterThan(0);
    const memory = measureMemory(opened, weights, result.bestEpochs);
    if (!memory) throw new Error('there must be a memory');
    const { report, traces } = memory;
    expect(memoryReportSchema.parse(JSON.parse(JSON.stringify(report)))).toEqual(report);
    expect(report).toMatchObject({ cell, lookback: 9, horizon: 4, hiddenSize: 5, member: 0, members: 1 });
    expect(report.memoryLength).toBeGreaterThanOrEqual(1);
    expect(report.memoryLength).toBeLessThanOrEqual(9);
    expect(report.horizonSteps.map(({ horizonStep }) => horizonStep)).toEqual([1, 2, 4]);
    for (const { curve } of report.horizonSteps) {
      expect(curve.mean).toHaveLength(9);
      curve.mean.forEach((mean, lag) => {
        expect(mean).toBeGreaterThanOrEqual(curve.low[lag]);
        expect(mean).toBeLessThanOrEqual(curve.high[lag]);
      });
    }
    for (const layer of report.layers) {
      expect(layer.bySimilarity.toSorted()).toEqual([0, 1, 2, 3, 4]);
      expect(layer.spectralRadius === null).toBe(cell !== 'elman');
      expect(layer.halfLives === null).toBe(cell === 'elman');
    }
    expect(traces.map(({ head }) => head.part)).toEqual(['future', 'heldOut', 'heldOut']);
    expect(report.traces[0].originTimestamp).toBe(tides.timestamps.at(-1));
    for (const trace of traces) {
      expect(decodeTrace(encodeTrace(trace))).toEqual(trace);
      expect(trace.layers).toHaveLength(2);
      expect(trace.layers[0].cellState).toHaveLength(cell === 'lstm' ? 45 : 0);
    }
  },
);

test('a panel is read patch by patch, and the report and every trace say how long a step is', () => {
  const shift = (series: number): TimeSeries => ({
    ...tides,
    key: `tide ${series}`,
    values: tides.values.map((value, day) => value + series + Math.cos((series * day) / 20)),
  });
  const fitted = fitForecaster(
    Array.from({ length: 8 }, (_, series) => shift(series)),
    {
      ...{ horizon: 4, lookback: 42, seasons: [7], cell: 'gru', hiddenSize: 5, layers: 1, dropout: 0 },
      ...{ epochs: 2, batchSize: 8, learningRate: 0.02, seed: 3, holdout: 8, members: 1 },
    },
    {},
  );
  if (!fitted.ok) throw new Error(fitted.problem.code);
  const { opened, weights, result } = fitted.value;
  const memory = measureMemory(opened, weights, result.bestEpochs);
  if (!memory) throw new Error('there must be a memory');
  expect(memory.report.stride).toBe(7);
  const future = memory.traces.find(({ head }) => head.part === 'future')?.head;
  expect(future?.stride).toBe(7);
  expect(future?.timestamps.at(-1)).toBe(tides.timestamps.at(-1));
  const [before, last] = future?.timestamps.slice(-2) ?? [];
  expect(last - before).toBe(7 * 86_400_000);
});

test('an ensemble shows the first network that learnt something', () => {
  const { opened, weights } = fitWith({ members: 2, epochs: 2 });
  expect(measureMemory(opened, weights, [0, 3])?.report).toMatchObject({ member: 1, members: 2 });
});

const hardlyTrained = once(() => fitWith({ epochs: 1 }));

test('where the base forecast stands alone there is no memory to show', () => {
  const { opened, weights } = hardlyTrained();
  expect(measureMemory(opened, weights, [0])).toBeNull();
});

test('with little to spend, fewer origins are looked at, the future one first', () => {
  const { opened, weights } = hardlyTrained();
  const report = measureMemory(opened, weights, [1], 1)?.report;
  expect(report).toMatchObject({ origins: 1, traces: [{ part: 'future' }] });
  expect(report?.wholeForecast.low).toEqual(report?.wholeForecast.high);
});

test('bytes that are no trace are refused', () => {
  const { opened, weights } = hardlyTrained();
  const [trace] = measureMemory(opened, weights, [1])?.traces ?? [];
  const bytes = encodeTrace(trace);
  expect(() => decodeTrace(bytes.slice(0, -4))).toThrow(RangeError);
  expect(() => decodeTrace(new Uint8Array([...bytes, 0, 0, 0, 0]))).toThrow(RangeError);
});
