import { expect, test } from 'vitest';
import { createGenerator } from '#lib/rnn/index.ts';
import { explainValues } from './explain-values.ts';
import type { PreparedCovariate } from './prepare-covariates.ts';

const length = 300;
const horizon = 10;
const all = new Uint8Array(length + horizon).fill(1);
const observed = all.subarray(0, length);
const training = { start: 0, end: length };

function covariate(
  valueAt: (index: number) => number,
  known: 'future' | 'past' = 'future',
): PreparedCovariate {
  return { name: 'x', known, values: Float64Array.from(all, (_, index) => valueAt(index)), observed: all };
}
function explain(series: Float64Array, covariates: PreparedCovariate[], part = training) {
  return explainValues(series, observed, covariates, part, 7, horizon);
}

const generator = createGenerator(4);
const noise = Float64Array.from({ length }, () => generator.normal());
const draws = Array.from({ length: length + horizon }, () => generator.normal());
const promotion = covariate((index) => (draws[index] > 1 ? 1 : 0));

test('the effect of a promotion is found under a trend and a season, and holds over the horizon', () => {
  const series = noise.map(
    (value, index) =>
      0.05 * index + 3 * Math.sin((2 * Math.PI * index) / 7) + 4 * promotion.values[index] + 0.3 * value,
  );
  const explained = explain(series, [promotion]);
  promotion.values.forEach((value, index) => {
    expect(Math.abs(explained[index] - 4 * value)).toBeLessThan(0.25);
  });
});

test('two effects at once are told apart', () => {
  const price = covariate((index) => draws[(index * 7 + 3) % 300]);
  const series = noise.map((value, index) => 2 * promotion.values[index] - price.values[index] + 0.3 * value);
  const explained = explain(series, [promotion, price]);
  price.values.forEach((value, index) => {
    expect(Math.abs(explained[index] - 2 * promotion.values[index] + value)).toBeLessThan(0.35);
  });
});

test('a column that says nothing, or nothing that trend and season do not say, explains nothing', () => {
  expect(explain(noise, [promotion]).every((value) => value === 0)).toBe(true);
  const slow = covariate((index) => Math.sin((2 * Math.PI * index) / 365));
  const weekly = covariate((index) => Math.sin((2 * Math.PI * index) / 7));
  const series = noise.map((value, index) => 0.01 * index + 0.1 * value);
  for (const value of explain(series, [slow, weekly])) expect(Math.abs(value)).toBeLessThan(0.05);
});

test('what comes after the training part is never learnt from, nor is a column known only in the past', () => {
  const series = noise.map((value, index) => 4 * promotion.values[index] + 0.3 * value);
  const part = { start: 0, end: 200 };
  const spoilt = series.map((value, index) => (index < 200 ? value : -9 * value));
  expect(explain(spoilt, [promotion], part)).toEqual(explain(series, [promotion], part));
  expect(explain(series, [{ ...promotion, known: 'past' }]).every((value) => value === 0)).toBe(true);
});
