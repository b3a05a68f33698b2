import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { chooseEngine, createGenerator } from '#lib/rnn/index.ts';
import { medianAt, pretrainedQuantiles } from './pretrained-network.ts';
import { pretrainedNetwork } from './pretrained-weights.ts';
import { lstmWeights } from './weights/lstm.ts';
import card from './weights/lstm-card.json' with { type: 'json' };
import { forecastZeroShot, type ZeroShotSeries } from './zero-shot.ts';

const trainer = pretrainedNetwork(chooseEngine());
const width = pretrainedQuantiles.length;

/** A season upon a slope, with noise. */
function drawSeries(
  seed: number,
  length: number,
  period: number,
): { series: ZeroShotSeries; truth: Float64Array } {
  const rng = createGenerator(seed);
  const truth = Float64Array.from(
    { length: length + 24 },
    (_, step) => 100 + 0.05 * step + 12 * Math.sin((2 * Math.PI * step) / period + seed),
  );
  const values = truth.slice(0, length).map((value) => value + rng.normal());
  return { series: { values, periods: [period, 1] }, truth: truth.slice(length) };
}

const medians = (forecast: Float64Array) =>
  Array.from({ length: forecast.length / width }, (_, step) => forecast[step * width + medianAt]);

test('a season upon a slope is forecast by weights that have never seen it, about as well as its noise lets it be', () => {
  for (const [period, length] of [
    [7, 90],
    [12, 120],
    [24, 300],
    [24, 2_000],
  ] as const) {
    const { series, truth } = drawSeries(period, length, period);
    const [forecast] = forecastZeroShot(trainer, [series], 24);
    const errors = medians(forecast).map((value, step) => Math.abs(value - truth[step]));
    expect(errors.reduce((sum, error) => sum + error / 24, 0)).toBeLessThan(1.5);
  }
});

test('quantiles never cross', () => {
  const all = Array.from({ length: 40 }, (_, seed) => drawSeries(seed, 5 + 9 * seed, 2 + (seed % 30)).series);
  for (const forecast of forecastZeroShot(trainer, all, 24)) {
    const rises = forecast.every((value, at) => at % width === 0 || value >= forecast[at - 1]);
    expect(rises).toBe(true);
  }
});

test('a series is forecast with the same bits alone and among others', () => {
  const all = [17, 40, 90, 91, 500, 700, 3].map((length, seed) => drawSeries(seed, length, 12).series);
  const together = forecastZeroShot(trainer, all, 9);
  all.forEach((own, index) => {
    expect(forecastZeroShot(trainer, [own], 9)[0]).toEqual(together[index]);
  });
});

test('upside down, shifted and in other units the forecast is the same, turned, shifted and scaled', () => {
  const { series } = drawSeries(4, 130, 12);
  const [usual] = forecastZeroShot(trainer, [series], 12);
  const change = (of: (value: number) => number) =>
    forecastZeroShot(trainer, [{ ...series, values: series.values.map(of) }], 12)[0];
  const scaled = change((value) => 1e6 * value - 5e6);
  const turned = change((value) => -value);
  medians(usual).forEach((value, step) => {
    expect(medians(scaled)[step] / (1e6 * value - 5e6)).toBeCloseTo(1, 4);
    expect(medians(turned)[step]).toBeCloseTo(-value, 3);
  });
});

test('gaps, a constant, a single value and none at all have finite forecasts', () => {
  const values = drawSeries(8, 60, 7).series.values.map((value, step) =>
    step % 3 === 0 ? Number.NaN : value,
  );
  const constant = new Float64Array(50).fill(42);
  const cases = [
    values,
    constant,
    Float64Array.of(7),
    new Float64Array(0),
    new Float64Array(9).fill(Number.NaN),
  ];
  const forecasts = forecastZeroShot(
    trainer,
    cases.map((own) => ({ values: own, periods: [7, 1] })),
    14,
  );
  for (const forecast of forecasts) expect(forecast.every(Number.isFinite)).toBe(true);
  for (const value of medians(forecasts[1])) expect(Math.abs(value - 42)).toBeLessThan(4.3);
});

test('the card tells of the weights that are shipped', () => {
  const bytes = Buffer.from(lstmWeights.base64, 'base64');
  expect(createHash('sha256').update(bytes).digest('hex')).toBe(lstmWeights.sha256);
  expect(card).toMatchObject({ sha256: lstmWeights.sha256, cell: lstmWeights.cell });
  expect(bytes.length).toBeLessThan(2 * 2 ** 20);
});
