import { expect, test } from 'vitest';
import { createGenerator } from '#lib/rnn/index.ts';
import { makeSeries } from '../test-series.ts';
import { learningRateOf } from '../training/learning-rate.ts';
import { needsLogarithm } from '../transforms/needs-logarithm.ts';
import { bandsOfRun } from './bands-of-run.ts';
import { type Bands, calibrateBands } from './calibrate-bands.ts';

const day = { unit: 'day', count: 1 } as const;

function residualForecasts(windows: number, horizon: number, { size = 1, seed = 5, key = 's' } = {}) {
  const generator = createGenerator(seed);
  const source = makeSeries(key, day, windows + horizon, () => 0);
  const series = {
    source,
    trusted: source.values,
    outliers: [],
    lifetime: null,
    split: { start: 0, trainingEnd: 0, cutoff: source.values.length, length: source.values.length },
    isWalk: false,
    scaler: { logarithm: false, mean: 0, deviation: 1 },
    allowed: { lowest: Number.NEGATIVE_INFINITY, highest: Number.POSITIVE_INFINITY, integer: false },
    settled: null,
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
    values: Float64Array.from({ length: horizon }, () => size * generator.normal()),
  }));
}

const pooled = { shapesBands: false, bands: 'pooled' } as const;

function calibrateOne(
  ...[forecasts, horizon, shapesBands = false]: [ReturnType<typeof residualForecasts>, number, boolean?]
): Bands {
  const [bands] = calibrateBands([forecasts], horizon, { shapesBands, bands: 'own' });
  return bands;
}

test('with many residuals the bands come near the normal quantiles; with few they are wider', () => {
  const { half80, half95 } = calibrateOne(residualForecasts(2_000, 2), 2);
  expect(half80[0]).toBeGreaterThan(1.2);
  expect(half80[0]).toBeLessThan(1.45);
  expect(half95[0]).toBeGreaterThan(1.85);
  expect(half95[0]).toBeLessThan(2.2);
  const few = calibrateOne(residualForecasts(8, 2), 2);
  expect(few.half80[0] / half80[0]).toBeGreaterThan(1);
});

test('a band never narrows with the horizon, and 95% never lies within 80%', () => {
  for (const windows of [0, 1, 3, 30]) {
    const { half80, half95 } = calibrateOne(residualForecasts(windows, 9), 9);
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
  const { half80, half95 } = calibrateOne(lopsided, 3, true);
  expect(new Set([...half80, ...half95]).size).toBe(2);
  const share = (upper: number, lower: number) =>
    lopsided.reduce((sum, { values }) => {
      // The truth is 0 throughout.
      return sum + values.filter((value) => -value <= upper && value <= lower).length / 9_000;
    }, 0);
  expect(share(0.64 * half80[0], 2.56 * half80[0])).toBeCloseTo(0.8, 2);
  expect(share(0.98 * half95[0], 3.92 * half95[0])).toBeCloseTo(0.95, 2);
});

test('in a panel each series has bands of its own size, and hardly any proof leaves it the typical one', () => {
  const rough = residualForecasts(200, 2, { size: 10, seed: 1 });
  const smooth = residualForecasts(200, 2, { size: 0.1, seed: 2 });
  const short = residualForecasts(1, 2, { size: 0.1, seed: 3 });
  const [ofRough, ofSmooth, ofShort, ofNone] = calibrateBands([rough, smooth, short, []], 2, pooled);
  // Without an error of its own the width is borrowed from three others: mostly its own values should tell it.
  expect([ofRough, ofShort, ofNone].map(({ unknown }) => unknown)).toEqual([0, 0, 8 / 11]);
  const share = (forecasts: ReturnType<typeof residualForecasts>, { half80 }: Bands) =>
    forecasts.flatMap(({ values }) => [...values]).filter((value) => Math.abs(value) <= half80[0]).length /
    (2 * forecasts.length);
  // One growth by step is told by all: the first step of either may be a few points off.
  expect(Math.abs(share(rough, ofRough) - 0.8)).toBeLessThan(0.05);
  expect(Math.abs(share(smooth, ofSmooth) - 0.8)).toBeLessThan(0.05);
  expect(ofShort.half80[0]).toBeGreaterThan(2 * ofSmooth.half80[0]);
  expect(ofShort.half80[0]).toBeLessThan(ofRough.half80[0] / 5);
});

test('a series that was forecast without an error has a narrow band, no empty one', () => {
  const exact = residualForecasts(40, 2, { size: 0 });
  const [ofExact, ofOther] = calibrateBands([exact, residualForecasts(40, 2)], 2, pooled);
  expect(ofExact.half80[0]).toBeGreaterThan(0);
  expect(ofExact.half80[0]).toBeLessThan(0.01 * ofOther.half80[0]);
  expect(calibrateOne(exact, 2).half95.every((half) => half >= 0)).toBe(true);
});

test('each origin of the held-out part is calibrated on what was known by then, in whatever order the series come', () => {
  const panel = Array.from({ length: 5 }, (_, seed) => {
    const all = residualForecasts(12, 2, { size: seed + 1, seed: seed + 1, key: `k${seed}` });
    return { calibration: all.slice(0, 6), heldOut: all.slice(6, seed === 4 ? 7 : 9) };
  });
  const bands = bandsOfRun(panel, 2, pooled);
  expect(bands.map(({ heldOut }) => heldOut.length)).toEqual([3, 3, 3, 3, 1]);
  // Nothing of the held-out part before its first origin; all but the last origin at the last one.
  const before = panel.map(({ calibration }) => calibration);
  expect(bands[0].heldOut[0]).toEqual(calibrateBands(before, 2, pooled)[0]);
  const byLast = panel.map(({ calibration, heldOut }) => [...calibration, ...heldOut.slice(0, -1)]);
  expect(bands[4].heldOut[0]).toEqual(calibrateBands(byLast, 2, pooled)[4]);
  const altered = panel.map(({ calibration, heldOut }) => ({
    calibration,
    heldOut: heldOut.map((own) => ({ ...own, values: own.values.map((value) => 50 * value) })),
  }));
  const others = bandsOfRun(altered, 2, pooled);
  expect(others[0].heldOut[0]).toEqual(bands[0].heldOut[0]);
  expect(others[0].heldOut[1]).not.toEqual(bands[0].heldOut[1]);
  expect(bandsOfRun(panel.toReversed(), 2, pooled).toReversed()).toEqual(bands);
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
