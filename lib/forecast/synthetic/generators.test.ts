import { expect, test } from 'vitest';
import { createGenerator } from '#lib/rnn/index.ts';
import { gamma, poisson, studentT } from './distributions.ts';
import { drawCounts, drawIntermittent } from './draw-counts.ts';
import { drawLoadProfile } from './draw-load-profile.ts';
import { drawNoise } from './draw-noise.ts';
import { drawPeriods } from './draw-periods.ts';
import { drawPrices } from './draw-prices.ts';
import { drawSeason } from './draw-season.ts';
import { drawSeries, seriesKinds } from './draw-series.ts';
import { deviationOf } from './standardise.ts';

const meanOf = (values: ArrayLike<number>): number =>
  Array.from(values).reduce((sum, value) => sum + value, 0) / values.length;
const draws = <Value>(count: number, draw: () => Value): Value[] => Array.from({ length: count }, draw);

test('a Poisson, a gamma and a t have their mean and variance', () => {
  const rng = createGenerator(1);
  for (const mean of [0.3, 4, 30, 90]) {
    const drawn = draws(20_000, () => poisson(rng, mean));
    expect(meanOf(drawn) / mean).toBeCloseTo(1, 1);
    expect(deviationOf(Float64Array.from(drawn)) ** 2 / mean).toBeCloseTo(1, 1);
  }
  for (const shape of [0.5, 3]) {
    const drawn = draws(20_000, () => gamma(rng, shape));
    expect(meanOf(drawn) / shape).toBeCloseTo(1, 1);
    expect(deviationOf(Float64Array.from(drawn)) ** 2 / shape).toBeCloseTo(1, 0);
  }
  const drawn = Float64Array.from(draws(40_000, () => studentT(rng, 6)));
  expect(deviationOf(drawn)).toBeGreaterThan(1.15);
  expect(deviationOf(drawn)).toBeLessThan(1.3);
});

test('every kind of series is finite at every length and season, and the same for the same seed', () => {
  for (const { draw, name } of seriesKinds) {
    for (const [length, periods] of [
      [16, [1, 1]],
      [24, [4, 1]],
      [100, [12, 48]],
      [300, [52.18, 1]],
      [400, [24, 168]],
      [800, [7, 365.25]],
    ] as const) {
      for (let seed = 0; seed < 10; seed++) {
        const values = draw(createGenerator(seed), periods, length);
        expect(values.length).toBe(length);
        expect(values.every(Number.isFinite), name).toBe(true);
        expect(draw(createGenerator(seed), periods, length)).toEqual(values);
      }
    }
  }
});

test('noise has about unit deviation', () => {
  const rng = createGenerator(2);
  const deviations = draws(200, () => deviationOf(drawNoise(rng, 1000)));
  expect(meanOf(deviations)).toBeGreaterThan(0.85);
  expect(meanOf(deviations)).toBeLessThan(1.1);
});

test('a season repeats after its period, whole or not, and more loosely where it evolves', () => {
  const rng = createGenerator(3);
  for (const period of [4, 12, 168]) {
    const agreements = draws(100, () => correlation(drawSeason(rng, period, 4 * period + 3), period));
    expect(agreements.filter((agreement) => agreement > 0.9999).length).toBeGreaterThan(35);
    expect(meanOf(agreements)).toBeGreaterThan(0.9);
  }
  const fractional = draws(100, () => correlation(drawSeason(rng, 52.25, 500), 209));
  expect(fractional.filter((agreement) => agreement > 0.9999).length).toBeGreaterThan(35);
});

/** Of a series with itself so many steps ago. */
function correlation(values: Float64Array, lag: number): number {
  const now = values.subarray(lag);
  const before = values.subarray(0, values.length - lag);
  const means = [meanOf(now), meanOf(before)];
  const covariance = meanOf(now.map((value, step) => (value - means[0]) * (before[step] - means[1])));
  return covariance / (deviationOf(now) * deviationOf(before));
}

test('counts are whole and not negative; intermittent demand is mostly zero', () => {
  const rng = createGenerator(4);
  const shares = draws(100, () => {
    const counts = drawCounts(rng, 7, 200);
    const sales = drawIntermittent(rng, 7, 200);
    for (const value of [...counts, ...sales]) expect(Number.isInteger(value) && value >= 0).toBe(true);
    return meanOf(sales.map((value) => (value === 0 ? 1 : 0)));
  });
  expect(meanOf(shares)).toBeGreaterThan(0.6);
  expect(meanOf(shares)).toBeLessThan(0.95);
});

test('changes of prices cannot be told from the last change', () => {
  const rng = createGenerator(5);
  const agreements = draws(200, () => {
    const prices = drawPrices(rng, 400);
    return correlation(prices.map((price, step) => price - (prices[step - 1] ?? price)).subarray(1), 1);
  });
  expect(Math.abs(meanOf(agreements))).toBeLessThan(0.12);
});

test('a load profile knows the day better than half a day, and the week better than the day', () => {
  const rng = createGenerator(6);
  const drawn = draws(60, () => drawLoadProfile(rng, 24, 1200));
  const agreement = (lag: number) => meanOf(drawn.map((load) => correlation(load, lag)));
  expect(agreement(24)).toBeGreaterThan(agreement(12) + 0.2);
  expect(agreement(168)).toBeGreaterThan(agreement(24) + 0.05);
});

test('seasons fit the length they are drawn for, mostly as they are told of', () => {
  const rng = createGenerator(7);
  for (const length of [16, 48, 448, 800]) {
    const drawn = draws(500, () => drawPeriods(rng, length));
    for (const { real, told } of drawn) {
      expect(Math.max(...real)).toBeLessThanOrEqual(Math.max(2, 0.6 * length));
      expect(Math.min(...real, ...told)).toBeGreaterThanOrEqual(1);
    }
    const honest = drawn.filter(({ real, told }) => real[0] === told[0]).length;
    expect(honest).toBeGreaterThan(400);
    expect(honest).toBeLessThan(500);
  }
});

test('a tenth of the series has errors, which are in the values and not in the targets', () => {
  const rng = createGenerator(8);
  const drawn = draws(1000, () => drawSeries(rng, 96));
  const corrupted = drawn.filter(({ values, targets }) => values !== targets);
  expect(corrupted.length).toBeGreaterThan(70);
  expect(corrupted.length).toBeLessThan(130);
  for (const { values, targets } of corrupted) {
    const wrong = values.filter((value, step) => value !== targets[step]).length;
    expect(wrong).toBeLessThan(40);
  }
});
