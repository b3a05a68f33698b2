import { beforeAll, expect, test, vi } from 'vitest';
import { chooseEngine } from '#lib/rnn/index.ts';
import type { TimeSeries } from '#lib/time-series.ts';
import { deriveSettings } from '../../defaults/derive-settings.ts';
import { fitForecaster } from '../../fit-forecaster.ts';
import { forecastFromAnswer } from '../../inspect/network-window.ts';
import type { ForecastSettings } from '../../settings/settings-schema.ts';
import { makeSeries } from '../../test-series.ts';

// Seven fits, each with an ETS for every series: seconds on an idle core, more on a busy one.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const month = { unit: 'month', count: 1 } as const;
const keys = Array.from({ length: 9 }, (_, index) => 'abcdefghi'.slice(0, index + 1));
const wave = (index: number, phase: number) => Math.sin((2 * Math.PI * (index + phase)) / 12);

/** Nine series of different size, level and phase: a growing level times a season. */
const growing = keys.map((key, number) =>
  makeSeries(key, month, 40 + 6 * number, (index, noise) => {
    const level = 10 ** (number % 4) * (20 + 0.1 * index);
    return level * (1 + 0.3 * wave(index, number)) * (1 + 0.01 * noise);
  }),
);

function settingsFor(panel: readonly TimeSeries[], changes: Partial<ForecastSettings> = {}) {
  const fixed = { horizon: 12, hiddenSize: 8, epochs: 4, members: 1, seed: 3, ...changes };
  return deriveSettings(panel, 'quick', fixed).settings;
}

function run(panel: readonly TimeSeries[], settings: ForecastSettings) {
  const fitted = fitForecaster(panel, settings, {});
  if (!fitted.ok) throw new Error(`Wanted a fit, got ${fitted.problem.code}.`);
  return fitted.value;
}

const futureOf = ({ result }: ReturnType<typeof run>, key: string) =>
  result.series.find((series) => series.key === key)?.future ?? [];

/** What the networks alone say beyond the end. */
const networkOf = ({ result }: ReturnType<typeof run>, key: string): readonly number[] =>
  result.series
    .find((series) => series.key === key)
    ?.methods.find(({ method }) => method === 'network')
    ?.future.map((value) => value ?? Number.NaN) ?? [];

let fitted: ReturnType<typeof run>;
beforeAll(() => {
  fitted = run(growing, settingsFor(growing));
});

test('a panel is forecast by an LSTM that reads a year of months a step', () => {
  const { result, opened } = fitted;
  expect(result.settings).toMatchObject({ cell: 'lstm', seasons: [12], batchSize: 64 });
  expect(opened.stride).toBe(12);
  expect(opened.channels[0]).toBe('patch, 1 of 12');
  expect(result.verdict.outcome).toBe('better');
  for (const { future } of result.series) {
    for (const { yhat, lo80, hi80, lo95, hi95 } of future) {
      const ordered = [lo95, lo80, yhat, hi80, hi95];
      expect(ordered.every(Number.isFinite)).toBe(true);
      expect(ordered.toSorted((a, b) => a - b)).toEqual(ordered);
    }
  }
});

test('the order of the series changes no forecast, the same seed gives the same one', () => {
  const again = run(growing.toReversed(), settingsFor(growing));
  for (const { key } of growing) expect(networkOf(again, key)).toEqual(networkOf(fitted, key));
});

test('one series scaled by 1000 gets forecasts scaled by 1000, and the others keep theirs', () => {
  const scaled = growing.map((series, number) =>
    number === 2 ? { ...series, values: series.values.map((value) => 1_000 * value) } : series,
  );
  const other = run(scaled, settingsFor(growing));
  growing.forEach(({ key }, number) => {
    futureOf(fitted, key).forEach(({ yhat, hi95 }, step) => {
      const factor = number === 2 ? 1_000 : 1;
      // The search of ETS ends within a tolerance, so its share of the combination differs in the last digits.
      expect(Math.abs(futureOf(other, key)[step].yhat / (factor * yhat) - 1)).toBeLessThan(0.005);
      expect(Math.abs(futureOf(other, key)[step].hi95 / (factor * hi95) - 1)).toBeLessThan(0.005);
    });
  });
});

test('values after the cutoff move no forecast made at the cutoff', () => {
  const settings = settingsFor(growing, { holdout: 12 });
  const spoilt = growing.map((series) => ({
    ...series,
    values: series.values.map((value, index) =>
      index < series.values.length - 12 ? value : 3 * value + index,
    ),
  }));
  const heldOut = (panel: readonly TimeSeries[]) =>
    run(panel, settings).result.series.map((series) => series.heldOut.map(({ actual: _, ...rest }) => rest));
  expect(heldOut(spoilt)).toEqual(heldOut(growing));
});

test('gaps, short, constant and shifted series in a panel are all answered with finite numbers', () => {
  const year = { unit: 'year', count: 1 } as const;
  const panel = [
    ...keys.map((key) => makeSeries(key, year, 14 + key.length, (index, noise) => 50 + 3 * index + noise)),
    makeSeries('one value', year, 1, () => 7),
    makeSeries('flat', year, 20, () => 5),
    makeSeries('below zero', year, 17, (index, noise) => -300 + index + noise),
    makeSeries('gappy', year, 19, (index, noise) => (noise > 0.5 ? Number.NaN : index)),
    makeSeries('huge', year, 15, (_, noise) => 1e90 * noise),
  ];
  const { result } = run(panel, settingsFor(panel, { horizon: 6 }));
  const of = (key: string) => result.series.find((series) => series.key === key)?.future ?? [];
  for (const { key } of panel) {
    expect(of(key)).toHaveLength(6);
    expect(of(key).every(({ yhat, lo95, hi95 }) => [yhat, lo95, hi95].every(Number.isFinite))).toBe(true);
  }
  expect(of('flat').every(({ yhat }) => Math.abs(yhat - 5) < 0.2)).toBe(true);
  expect(of('one value').every(({ yhat }) => Math.abs(yhat - 7) < 2)).toBe(true);
});

// fit-panel.long.test.ts does the same with a season.
test('a ramp goes on at every step as it must', () => {
  const make = (length: number) =>
    keys.map((key, number) => makeSeries(key, month, length, (index) => (number + 1) * (100 + 3 * index)));
  const panel = make(84);
  const future = make(96);
  const own = run(panel, settingsFor(panel));
  keys.forEach((key, number) => {
    expect(futureOf(own, key).map(({ timestamp }) => timestamp)).toEqual([
      ...future[number].timestamps.subarray(84),
    ]);
    networkOf(own, key).forEach((value, step) => {
      expect(Math.abs(value / future[number].values[84 + step] - 1)).toBeLessThan(0.02);
    });
  });
});

test('the weights and an open window give the forecast that was published', () => {
  const { opened, weights, result } = fitted;
  const trainer = chooseEngine().createTrainer({
    ...{ shape: opened.shape, loss: { kind: 'absolute' }, clipNorm: 1, weightDecay: 0, seed: 0 },
  });
  trainer.setWeights(weights[0]);
  const [future] = opened.windows;
  const forecast = forecastFromAnswer(future, trainer.predict(future.inputs, opened.lookback, 1));
  networkOf(fitted, result.series[0].key).forEach((value, step) => {
    expect(forecast[step] / value).toBeCloseTo(1, 6);
  });
});
