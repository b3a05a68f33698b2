import { expect, test } from 'vitest';
import { createGenerator } from '#lib/rnn/index.ts';
import { makeSeries } from '../test-series.ts';
import { learningRateOf } from '../training/learning-rate.ts';
import { needsLogarithm } from '../transforms/needs-logarithm.ts';
import { calibrateBands, residualsOfFuture } from './calibrate-bands.ts';

const day = { unit: 'day', count: 1 } as const;

function residualForecasts(windows: number, horizon: number) {
  const generator = createGenerator(5);
  const source = makeSeries('s', day, windows + horizon, () => 0);
  const series = {
    source,
    trusted: source.values,
    outliers: [],
    lifetime: null,
    split: { start: 0, trainingEnd: 0, cutoff: source.values.length, length: source.values.length },
    isWalk: false,
    scaler: { logarithm: false, mean: 0, deviation: 1 },
    allowed: { lowest: Number.NEGATIVE_INFINITY, highest: Number.POSITIVE_INFINITY, integer: false },
    filled: source.values,
    scaled: source.values,
    adjusted: source.values,
    explained: source.values,
    covariates: [],
    observed: new Uint8Array(source.values.length).fill(1),
    rowsAgo: (_: number, season: number, cycles: number) => season * cycles,
    years: null,
  };
  const even = new Float64Array(horizon).fill(1);
  const spread = { lower95: even, lower80: even, upper80: even, upper95: even };
  return Array.from({ length: windows }, (_, origin) => ({
    spread,
    window: { series, origin },
    frame: { level: 0, scale: 1, levelChange: 0 },
    values: Float64Array.from({ length: horizon }, () => generator.normal()),
  }));
}

test('with many residuals the bands come near the normal quantiles; with few they are wider', () => {
  const { half80, half95 } = calibrateBands(residualForecasts(2_000, 2), 2);
  expect(half80[0]).toBeGreaterThan(1.2);
  expect(half80[0]).toBeLessThan(1.45);
  expect(half95[0]).toBeGreaterThan(1.85);
  expect(half95[0]).toBeLessThan(2.2);
  const few = calibrateBands(residualForecasts(8, 2), 2);
  expect(few.half80[0] / half80[0]).toBeGreaterThan(1);
});

test('a band never narrows with the horizon, and 95% never lies within 80%', () => {
  for (const windows of [0, 1, 3, 30]) {
    const { half80, half95 } = calibrateBands(residualForecasts(windows, 9), 9);
    half80.forEach((half, step) => {
      expect(half).toBeGreaterThan(0);
      expect(half95[step]).toBeGreaterThanOrEqual(half);
      if (step > 0) expect(half).toBeGreaterThanOrEqual(half80[step - 1]);
    });
  }
});

test('where the network shapes the bands, one factor a band brings each side to its promise', () => {
  // Upper edges that promise half of what is needed, lower ones twice as much.
  const lopsided = residualForecasts(3_000, 3).map((forecast) => ({
    ...forecast,
    spread: {
      lower95: new Float64Array(3).fill(3.92),
      lower80: new Float64Array(3).fill(2.56),
      upper80: new Float64Array(3).fill(0.64),
      upper95: new Float64Array(3).fill(0.98),
    },
  }));
  const { half80, half95 } = calibrateBands(lopsided, 3, { shapesBands: true });
  expect(new Set([...half80, ...half95]).size).toBe(2);
  const share = (upper: number, lower: number) =>
    lopsided.reduce((sum, { values }) => {
      // The truth is 0 throughout.
      return sum + values.filter((value) => -value <= upper && value <= lower).length / 9_000;
    }, 0);
  expect(share(0.64 * half80[0], 2.56 * half80[0])).toBeCloseTo(0.8, 2);
  expect(share(0.98 * half95[0], 3.92 * half95[0])).toBeCloseTo(0.95, 2);
});

test('the bands of the future follow the last held-out origins where they are many', () => {
  const many = residualForecasts(200, 2);
  expect(residualsOfFuture(many, many, { shapesBands: false })).toHaveLength(400);
  expect(residualsOfFuture(many, many.slice(0, 5), { shapesBands: true })).toHaveLength(205);
  const { window } = many[0];
  const panel = many.map((own, index) => ({
    ...own,
    window: { series: { ...window.series }, origin: index % 3 },
  }));
  expect(residualsOfFuture(many, [...panel, ...panel], { shapesBands: true })).toHaveLength(200);
});

test('the learning rate warms up over a tenth of training, over 50 updates at most', () => {
  expect(learningRateOf(100, 0.01)).toMatchObject({ peak: 0.01, warmUpUpdates: 10, updates: 100 });
  expect(learningRateOf(3_000, 0.01)).toMatchObject({ warmUpUpdates: 50 });
});

test('a logarithm is taken where the spread grows with the level, and only there', () => {
  const growing = makeSeries('g', day, 200, (index, noise) => (10 + index) * (1 + 0.1 * noise));
  expect(needsLogarithm(growing.values, 12)).toBe(true);
  const steady = makeSeries('s', day, 200, (index, noise) => 100 + index + 3 * noise);
  expect(needsLogarithm(steady.values, 12)).toBe(false);
  const signed = makeSeries('z', day, 200, (index, noise) => index * noise);
  expect(needsLogarithm(signed.values, 12)).toBe(false);
});
