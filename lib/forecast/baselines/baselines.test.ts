import fc from 'fast-check';
import { expect, test } from 'vitest';
import { chooseEngine } from '#lib/rnn/index.ts';
import { prepareSeries } from '../data/prepared-series.ts';
import { pretrainedNetwork } from '../models/pretrained/pretrained-weights.ts';
import type { ForecastSettings } from '../settings/settings-schema.ts';
import { makeSeries, recipeOf } from '../test-series.ts';
import { drift } from './drift.ts';
import { fitEts } from './fit-ets.ts';
import { forecastBaselines } from './forecast-baselines.ts';
import { isForecastable } from './is-forecastable.ts';
import { naive } from './naive.ts';
import { nelderMead } from './nelder-mead.ts';
import { seasonalNaive } from './seasonal-naive.ts';
import { stlSeason } from './stl.ts';

const settings: ForecastSettings = {
  horizon: 6,
  lookback: 12,
  seasons: [12],
  cell: 'gru',
  hiddenSize: 4,
  layers: 1,
  dropout: 0,
  epochs: 1,
  batchSize: 8,
  learningRate: 1e-3,
  seed: 1,
  holdout: 12,
  members: 1,
};

test('naive repeats the last value, drift draws the line on', () => {
  const ramp = Float64Array.of(1, 2, 3, 4);
  expect([...naive(ramp, 2)]).toEqual([4, 4]);
  expect([...drift(ramp, 3)]).toEqual([5, 6, 7]);
  expect([...drift(Float64Array.of(5), 2)]).toEqual([5, 5]);
});

test('seasonal naive repeats the last season, and the last value while there is none', () => {
  expect([...seasonalNaive(Float64Array.of(9, 1, 2, 3), 5, 3)]).toEqual([1, 2, 3, 1, 2]);
  expect([...seasonalNaive(Float64Array.of(1, 2), 2, 3)]).toEqual([2, 2]);
});

test("Nelder-Mead ends in a curved valley where R's optim does", () => {
  const valley = ([x, y]: Float64Array) => (1 - x) ** 2 + 100 * (y - x * x) ** 2;
  const { point, value } = nelderMead(valley, Float64Array.of(-1.2, 1), 2_000);
  // R 4.2.2: optim(c(-1.2, 1), function(x) (1 - x[1])^2 + 100 * (x[2] - x[1]^2)^2)
  expect(point[0]).toBeCloseTo(1.00026, 5);
  expect(point[1]).toBeCloseTo(1.000506, 6);
  expect(value).toBeCloseTo(8.825241e-8, 12);
});

test('STL takes a pure season off, whatever the trend beside it', () => {
  const season = (index: number) => 10 * Math.sin((2 * Math.PI * index) / 30);
  const found = stlSeason(
    Float64Array.from({ length: 240 }, (_, index) => 0.5 * index + season(index)),
    30,
    11,
  );
  for (let index = 60; index < 180; index++) expect(Math.abs(found[index] - season(index))).toBeLessThan(0.5);
});

test('ETS of less than three seasons begins as that of R does', () => {
  // R 4.2.2, forecast 8.20: forecast(ets(ts(values, frequency = 12)), h = 6), ETS(A,N,A).
  const values = [
    ...[
      102.73, 106.23, 108.7, 106.91, 102.35, 98.08, 92.27, 88.87, 85.8, 85.72, 88.93, 92.9, 99.26, 103.84,
      104.39,
    ],
    ...[
      103.62, 100.88, 96.14, 91.49, 89, 87.18, 88.1, 92.72, 96.43, 101.62, 105.25, 107.05, 106.74, 103.34,
      98.58,
    ],
  ];
  const history = Float64Array.from(values);
  const fitted = fitEts(history, 12);
  expect(fitted?.aicc).toBeCloseTo(142.1937, 3);
  const ofR = [92.7954, 89.4197, 86.6588, 87.0326, 90.8821, 95.2657];
  fitted?.forecast(history, 6).forEach((value, step) => {
    expect(value).toBeCloseTo(ofR[step], 3);
  });
});

test('ETS leaves out parameters with which what lies long ago would never fade', () => {
  const form = { error: 'additive', trend: 'additive', season: 'additive', period: 12 } as const;
  const parameters = { level: 0.3, trend: 0.01, season: 0.1, damping: 1 };
  expect(isForecastable(form, parameters)).toBe(true);
  expect(isForecastable(form, { ...parameters, trend: 0.29, season: 0.69 })).toBe(false);
  // Without a trend one root is 1 and is not counted.
  expect(isForecastable({ ...form, trend: 'none' }, { ...parameters, trend: 0 })).toBe(true);
});

test('ETS draws a line on, and never breaks down on odd data', () => {
  const line = Float64Array.from({ length: 40 }, (_, index) => 100 + 3 * index);
  const fitted = fitEts(line, 1);
  expect(fitted?.forecast(line, 2)[1]).toBeCloseTo(223, 1);
  fc.assert(
    fc.property(
      fc.array(fc.double({ min: -1e90, max: 1e90, noNaN: true }), { minLength: 1, maxLength: 30 }),
      (values) => {
        const history = Float64Array.from(values);
        const odd = fitEts(history, 4, 200);
        if (odd) expect(odd.forecast(history, 3)).toHaveLength(3);
      },
    ),
    { numRuns: 50 },
  );
});

const pretrained = pretrainedNetwork(chooseEngine());

test('from a later origin the baselines see the actuals before it, and none after', () => {
  const source = makeSeries(
    's',
    { unit: 'month', count: 1 },
    96,
    (index, noise) => 50 + (index % 12) + noise,
  );
  const forecast = (series: typeof source) =>
    forecastBaselines(
      prepareSeries(series, settings, recipeOf(1)),
      prepareSeries(series, settings, recipeOf(1), 'final'),
      settings,
      recipeOf(1),
      pretrained,
    );
  const before = forecast(source);
  const changed = { ...source, values: source.values.map((value, index) => (index >= 90 ? -value : value)) };
  const after = forecast(changed);
  expect(before.methods.map(({ method }) => method)).toEqual([
    'naive',
    'seasonalNaive',
    'drift',
    'theta',
    'pretrained',
    'ets',
  ]);
  before.methods.forEach(({ method, calibration, heldOut, future }, index) => {
    // All the targets of the calibration lie before the cutoff; nothing is decided by the pretrained network's of one series.
    expect(calibration.map(({ origin }) => origin)).toEqual(
      method === 'pretrained' ? [] : [70, 71, 72, 73, 74, 75, 76, 77, 78],
    );
    // The second origin stands at index 90: nothing it says may depend on what comes then.
    expect(heldOut.map(({ origin }) => origin)).toEqual([84, 90]);
    expect(after.methods[index].heldOut).toEqual(heldOut);
    expect(future.origin).toBe(96);
  });
  expect(before.methods[0].heldOut[1].values[0]).toBe(source.values[89]);
  expect(after.methods[0].future.values[0]).toBe(-source.values[95]);
  expect(before.notes).toEqual([expect.stringMatching(/^ETS chose ETS\(.+\) by AICc\.$/)]);
});

test('the pretrained network says what it would have said before the cutoff where its errors may give it a part', () => {
  const source = makeSeries(
    's',
    { unit: 'month', count: 1 },
    96,
    (index, noise) => 50 + (index % 12) + noise,
  );
  const own = prepareSeries(source, settings, recipeOf(20));
  const { methods } = forecastBaselines(own, own, settings, recipeOf(20), pretrained);
  const [naive, pre] = ['naive', 'pretrained'].map((name) => methods.find(({ method }) => method === name));
  expect(pre?.calibration.map(({ origin }) => origin)).toEqual(
    naive?.calibration.map(({ origin }) => origin),
  );
  expect(pre?.calibration.length).toBeGreaterThan(0);
});
