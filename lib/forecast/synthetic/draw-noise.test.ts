import { expect, test } from 'vitest';
import { createGenerator } from '#lib/rnn/index.ts';
import { drawNoise, writeAutoregression } from './draw-noise.ts';
import { deviationOf } from './standardise.ts';
import { correlation, drawMany, kurtosisOf, meanOf } from './test-statistics.ts';

const noises = drawMany(300, (rng) => drawNoise(rng, 1000));

test('noise has mean 0 and about unit deviation', () => {
  expect(Math.abs(meanOf(noises.map(meanOf)))).toBeLessThan(0.05);
  expect(meanOf(noises.map(deviationOf))).toBeGreaterThan(0.85);
  expect(meanOf(noises.map(deviationOf))).toBeLessThan(1.1);
});

test('some of it remembers, some has heavy tails, most neither', () => {
  const remembering = noises.filter((noise) => correlation(noise, 1) > 0.15).length / 300;
  const heavy = noises.filter((noise) => kurtosisOf(noise) > 4).length / 300;
  expect(remembering).toBeCloseTo(0.25, 1);
  expect(heavy).toBeGreaterThan(0.2);
  expect(heavy).toBeLessThan(0.45);
});

test('an autoregression has unit variance and agrees with its last value as much as it remembers', () => {
  const out = new Float64Array(40_000);
  writeAutoregression(createGenerator(1), out, 0.8);
  expect(deviationOf(out)).toBeCloseTo(1, 1);
  expect(correlation(out, 1)).toBeCloseTo(0.8, 1);
});
