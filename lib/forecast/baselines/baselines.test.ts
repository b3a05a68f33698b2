import fc from 'fast-check';
import { expect, test } from 'vitest';
import { prepareSeries } from '../network/prepared-series.ts';
import type { ForecastSettings } from '../schema.ts';
import { makeSeries } from '../test-series.ts';
import { drift } from './drift.ts';
import { fitEts } from './fit-ets.ts';
import { forecastBaselines } from './forecast-baselines.ts';
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

test('Nelder-Mead finds the minimum of a curved valley', () => {
  const valley = ([x, y]: Float64Array) => (1 - x) ** 2 + 100 * (y - x * x) ** 2;
  const { point } = nelderMead(valley, Float64Array.of(-1.2, 1), Float64Array.of(0.5, 0.5), 2_000);
  expect(point[0]).toBeCloseTo(1, 3);
  expect(point[1]).toBeCloseTo(1, 3);
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

test('from a later origin the baselines see the actuals before it, and none after', () => {
  const source = makeSeries(
    's',
    { unit: 'month', count: 1 },
    96,
    (index, noise) => 50 + (index % 12) + noise,
  );
  const forecast = (series: typeof source) =>
    forecastBaselines(
      prepareSeries(series, settings, 1),
      prepareSeries(series, settings, 1, 'final'),
      settings,
      1,
    );
  const before = forecast(source);
  const changed = { ...source, values: source.values.map((value, index) => (index >= 90 ? -value : value)) };
  const after = forecast(changed);
  expect(before.methods.map(({ method }) => method)).toEqual([
    'naive',
    'seasonalNaive',
    'drift',
    'theta',
    'ets',
  ]);
  before.methods.forEach(({ calibration, heldOut, future }, index) => {
    // All the targets of the calibration lie before the cutoff.
    expect(calibration.map(({ origin }) => origin)).toEqual([70, 71, 72, 73, 74, 75, 76, 77, 78]);
    // The second origin stands at index 90: nothing it says may depend on what comes then.
    expect(heldOut.map(({ origin }) => origin)).toEqual([84, 90]);
    expect(after.methods[index].heldOut).toEqual(heldOut);
    expect(future.origin).toBe(96);
  });
  expect(before.methods[0].heldOut[1].values[0]).toBe(source.values[89]);
  expect(after.methods[0].future.values[0]).toBe(-source.values[95]);
  expect(before.notes).toEqual([expect.stringMatching(/^ETS chose ETS\(.+\) by AICc\.$/)]);
});
