import { expect, test } from 'vitest';
import { createGenerator } from '#lib/rnn/index.ts';
import { addSpikes, corruptSeries, dropOut, slipDecimals } from './corrupt-series.ts';
import { drawNoise } from './draw-noise.ts';
import { deviationOf } from './standardise.ts';
import { drawMany } from './test-statistics.ts';

const clean = drawNoise(createGenerator(1), 200).map((value) => 50 + 3 * value);

test('errors are few, and what is to be forecast has none of them', () => {
  for (const { values, targets } of drawMany(200, (rng) => {
    const targets = clean.slice();
    return { values: corruptSeries(rng, targets), targets };
  })) {
    const wrong = values.filter((value, step) => value !== targets[step]).length;
    expect(wrong).toBeGreaterThan(0);
    expect(wrong).toBeLessThan(30);
    expect(deviationOf(targets)).toBeCloseTo(deviationOf(clean), 9);
  }
});

const wrongOf = (corrupt: (rng: ReturnType<typeof createGenerator>, values: Float64Array) => void) =>
  drawMany(100, (rng) => {
    const values = clean.slice();
    corrupt(rng, values);
    return [...values].flatMap((value, step) => (value === clean[step] ? [] : [{ value, was: clean[step] }]));
  }).flat();

test('a spike is at least one and a half deviations off', () => {
  for (const { value, was } of wrongOf(addSpikes)) expect(Math.abs(value - was)).toBeGreaterThan(4.4);
});

test('a slip is a power of ten', () => {
  for (const { value, was } of wrongOf(slipDecimals)) {
    const power = Math.log10(value / was);
    expect(Math.abs(power - Math.round(power))).toBeLessThan(1e-9);
  }
});

test('what drops out is 0', () => {
  for (const { value } of wrongOf(dropOut)) expect(value).toBe(0);
});
