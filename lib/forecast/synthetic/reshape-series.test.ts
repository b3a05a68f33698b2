import { expect, test } from 'vitest';
import { createGenerator } from '#lib/rnn/index.ts';
import { drawNoise } from './draw-noise.ts';
import {
  addOddValues,
  censor,
  flipSometimes,
  launchOrEnd,
  liftAboveZero,
  quantise,
  reshapeSeries,
  stepLevel,
} from './reshape-series.ts';
import { changesOf, drawMany } from './test-statistics.ts';

const plain = drawNoise(createGenerator(1), 200);
const after = (reshape: (rng: ReturnType<typeof createGenerator>, values: Float64Array) => void) =>
  drawMany(100, (rng) => {
    const values = plain.slice();
    reshape(rng, values);
    return values;
  });

test('two of three series stay as they are', () => {
  const same = after(reshapeSeries).filter((values) => values.every((value, step) => value === plain[step]));
  expect(same.length).toBeGreaterThan(50);
  expect(same.length).toBeLessThan(80);
});

test('a step of the level changes all that follows by the same', () => {
  for (const values of after(stepLevel)) {
    const moved = changesOf(values.map((value, step) => value - plain[step]));
    expect(moved.filter((change) => Math.abs(change) > 1e-9).length).toBeLessThanOrEqual(2);
  }
});

test('odd values are few', () => {
  for (const values of after(addOddValues)) {
    expect(values.filter((value, step) => value !== plain[step]).length).toBeLessThan(20);
  }
});

test('a launch begins with zeros, an end of life ends with them', () => {
  const drawn = after(launchOrEnd);
  const launched = drawn.filter((values) => values[0] === 0 && values[199] > 0).length;
  const ended = drawn.filter((values) => values[0] > 0 && values[199] === 0).length;
  expect(launched).toBeGreaterThan(50);
  expect(ended).toBeGreaterThan(10);
  for (const values of drawn) expect(values.every((value) => value >= 0)).toBe(true);
});

test('what is censored has many values at its bound', () => {
  for (const values of after(censor)) {
    const ordered = values.slice().sort();
    const atFloor = values.filter((value) => value === ordered[0]).length;
    const atCeiling = values.filter((value) => value === ordered[199]).length;
    expect(Math.max(atFloor, atCeiling)).toBeGreaterThanOrEqual(4);
  }
});

test('what is rounded has few different values', () => {
  for (const values of after(quantise)) expect(new Set(values).size).toBeLessThan(160);
});

test('what is lifted is above 0, and what is there already stays', () => {
  for (const values of after(liftAboveZero)) expect(values.every((value) => value > 0)).toBe(true);
  const positive = Float64Array.of(1, 5, 0);
  liftAboveZero(createGenerator(1), positive);
  expect(positive).toEqual(Float64Array.of(1, 5, 0));
});

test('half are turned upside down, once even if they are given twice', () => {
  const flipped = after((rng, values) => flipSometimes(rng, values, values)).filter(
    (values) => values[0] === -plain[0],
  );
  expect(flipped.length).toBeGreaterThan(35);
  expect(flipped.length).toBeLessThan(65);
});
