import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { TimeSeries } from '#lib/time-series.ts';
import { fitBaseForecast } from '../models/window/base-forecast.ts';
import { encodeTargets, encodeWindows } from '../models/window/encode-windows.ts';
import { planWindows } from '../models/window/window-plan.ts';
import { chooseRecipe } from '../recipe/recipe.ts';
import type { ForecastSettings } from '../settings/settings-schema.ts';
import { makeSeries, recipeOf } from '../test-series.ts';
import { fillGaps } from '../transforms/fill-gaps.ts';
import { prepareSeries } from './prepared-series.ts';
import { listWindows } from './windows.ts';

const settings: ForecastSettings = {
  horizon: 5,
  lookback: 9,
  seasons: [7],
  cell: 'gru',
  hiddenSize: 4,
  layers: 1,
  dropout: 0,
  epochs: 1,
  batchSize: 8,
  learningRate: 1e-3,
  seed: 1,
  holdout: 10,
  members: 1,
};
const arbitrarySettings = fc
  .record({
    horizon: fc.integer({ min: 1, max: 12 }),
    lookback: fc.integer({ min: 1, max: 20 }),
    seasons: fc.constantFrom<number[]>([], [4], [7], [30], [4, 28]),
    holdout: fc.integer({ min: 1, max: 20 }),
  })
  .map((some) => ({ ...settings, ...some }));

const series = makeSeries('s', { unit: 'day', count: 1 }, 120, (index, noise) =>
  noise > 1.6 ? Number.NaN : 20 + 5 * Math.sin(index / 3) + noise,
);

test('a window keeps its targets, and all that follows them, out of its inputs and its base forecast', () => {
  fc.assert(
    fc.property(arbitrarySettings, fc.integer({ min: 20, max: 119 }), (some, origin) => {
      const plan = planWindows(some);
      const prepared = prepareSeries(series, some, recipeOf(1));
      const base = fitBaseForecast(listWindows([prepared], some, recipeOf(1)).training, plan);
      const encoded = encodeWindows([{ series: prepared, origin }], base, plan, null);
      // The scaler stays: it is fitted on the training part. Everything from the origin on becomes nonsense.
      const spoilt = {
        ...prepared,
        scaled: prepared.scaled.map((value, index) => (index < origin ? value : Number.NaN)),
        adjusted: prepared.adjusted.map((value, index) => (index < origin ? value : Number.NaN)),
        filled: prepared.filled.map((value, index) => (index < origin ? value : Number.NaN)),
        observed: prepared.observed.map((value, index) => (index < origin ? value : 1 - value)),
      };
      expect(encodeWindows([{ series: spoilt, origin }], base, plan, null)).toEqual(encoded);
    }),
    { numRuns: 60 },
  );
});

test('training targets end before validation begins, and validation targets before the held-out part', () => {
  fc.assert(
    fc.property(arbitrarySettings, (some) => {
      const prepared = prepareSeries(series, some, recipeOf(1));
      const { training, validation, heldOut, future } = listWindows([prepared], some, recipeOf(1));
      const { trainingEnd, cutoff, length } = prepared.split;
      for (const { origin } of training) expect(origin + some.horizon).toBeLessThanOrEqual(trainingEnd);
      for (const { origin } of validation) {
        expect(origin).toBeGreaterThanOrEqual(trainingEnd);
        expect(origin + some.horizon).toBeLessThanOrEqual(cutoff);
      }
      expect(heldOut.map(({ origin }) => origin)).toEqual(
        Array.from(
          { length: Math.ceil(some.holdout / some.horizon) },
          (_, index) => cutoff + index * some.horizon,
        ),
      );
      expect(future[0].origin).toBe(length);
    }),
  );
});

test('the scaler and the base forecast do not move when values after the training part do', () => {
  const prepared = prepareSeries(series, settings, recipeOf(1));
  const { trainingEnd } = prepared.split;
  const changed = prepareSeries(
    { ...series, values: series.values.map((value, index) => (index < trainingEnd ? value : value * 3 + 7)) },
    settings,
    recipeOf(1),
  );
  expect(changed.scaler).toEqual(prepared.scaler);
  const baseOf = (own: typeof prepared) =>
    fitBaseForecast(listWindows([own], settings, recipeOf(1)).training, planWindows(settings));
  expect(baseOf(changed)).toEqual(baseOf(prepared));
});

test('the target is what the base forecast leaves, and a gap is never a target', () => {
  const prepared = prepareSeries(series, settings, recipeOf(1));
  const windows = listWindows([prepared], settings, recipeOf(1)).training;
  const plan = planWindows(settings);
  const encoded = encodeWindows(windows, fitBaseForecast(windows, plan), plan, null);
  const { targets, weights } = encodeTargets(windows, encoded, settings.horizon);
  let gaps = 0;
  windows.forEach(({ origin }, window) => {
    for (let step = 0; step < settings.horizon; step++) {
      const place = window * settings.horizon + step;
      const known = Number.isFinite(series.values[origin + step]);
      expect(weights[place]).toBe(known ? 1 : 0);
      if (!known) gaps++;
      else if (Math.abs(targets[place]) < 8) {
        const rebuilt = encoded.base[place] + targets[place] * encoded.frames[window].scale;
        expect(rebuilt).toBeCloseTo(prepared.scaled[origin + step], 9);
      }
    }
  });
  expect(gaps).toBeGreaterThan(0);
});

test('fillGaps() takes the same place a season earlier, else the last value, and never looks ahead', () => {
  const gap = Number.NaN;
  expect([...fillGaps(Float64Array.of(gap, 1, 2, 3, gap, gap, 6), { season: 3, linesBefore: 0 })]).toEqual([
    gap,
    1,
    2,
    3,
    1,
    2,
    6,
  ]);
  expect([...fillGaps(Float64Array.of(1, gap, gap, 9), { season: 0, linesBefore: 0 })]).toEqual([1, 1, 1, 9]);
});

test('a panel that is read step by step has no window without a full lookback, however many series it has', () => {
  const month = { unit: 'month', count: 1 } as const;
  const own: ForecastSettings = { ...settings, horizon: 2, lookback: 30, holdout: 4, seasons: [] };
  const panel = Array.from({ length: 9 }, (_, index) =>
    makeSeries(`s${index}`, month, 60, (step, noise) => 50 + step + noise),
  );
  const firstOrigins = (series: readonly TimeSeries[]) => {
    const recipe = chooseRecipe(series);
    const prepared = series.map((one) => prepareSeries(one, own, recipe));
    const { training } = listWindows(prepared, own, recipe);
    return prepared.map((one) => training.find(({ series: its }) => its === one)?.origin);
  };
  // Columns known only in the past are read step by step alone.
  const past = panel.map((series) => {
    const { timestamps, values } = series;
    return { ...series, covariates: [{ name: 'price', known: 'past' as const, timestamps, values }] };
  });
  expect(firstOrigins(past)).toEqual(panel.map(() => own.lookback));
  // Read patch by patch, at least half of each series is learnt from, whatever the lookback.
  expect(firstOrigins(panel)).toEqual(panel.map(() => 23));
});
