import { expect, test } from 'vitest';
import { createGenerator } from '#lib/rnn/index.ts';
import { measureScale } from './series-scale.ts';

const normal = (seed: number, length: number, mean = 100, deviation = 5): Float64Array => {
  const rng = createGenerator(seed);
  return new Float64Array(length).map(() => mean + deviation * rng.normal());
};

test('location and scale are mean and deviation of a series without odd values', () => {
  const { location, scale } = measureScale(normal(1, 2000), 2000);
  expect(location).toBeCloseTo(100, 0);
  expect(scale).toBeGreaterThan(4.8);
  expect(scale).toBeLessThan(5.2);
});

test.each([10, 1000, 0.1, -1000])(
  'one value times %d changes location and scale by less than a tenth',
  (factor) => {
    for (const length of [12, 30, 100, 400]) {
      for (let seed = 1; seed <= 20; seed++) {
        const values = normal(seed, length);
        const clean = measureScale(values, length);
        values[Math.floor((seed * length) / 21)] *= factor;
        const spiked = measureScale(values, length);
        expect(Math.abs(spiked.location - clean.location)).toBeLessThan(
          clean.scale * (length < 30 ? 0.5 : 0.1),
        );
        expect(spiked.scale / clean.scale).toBeGreaterThan(length < 30 ? 0.6 : 0.85);
        expect(spiked.scale / clean.scale).toBeLessThan(1.1);
      }
    }
  },
);

test('a slip in sales that are mostly zero does not rule their scale', () => {
  const rng = createGenerator(3);
  const values = new Float64Array(200).map(() => (rng.next() < 0.05 ? 4 + 3 * rng.next() : 0));
  const clean = measureScale(values, 200);
  const spiked = values.slice();
  spiked[values.findIndex((value) => value > 0)] *= 1000;
  // It is left out, and with it one of the few sales.
  expect(measureScale(spiked, 200).scale / clean.scale).toBeGreaterThan(0.8);
  expect(measureScale(spiked, 200).scale / clean.scale).toBeLessThan(1.1);
});

test('a single odd value in a constant is left out, and a constant has a tenth of itself as scale', () => {
  const values = new Float64Array(50).fill(42);
  expect(measureScale(values, 50)).toMatchObject({
    location: 42,
    scale: 4.2,
    shareAtLowest: 1,
    shareAtHighest: 1,
  });
  values[20] = 420;
  expect(measureScale(values, 50)).toMatchObject({ location: 42, scale: 4.2 });
});

test('growth without a fence in the way keeps all of its values', () => {
  const values = new Float64Array(120).map((_, step) => Math.exp(step / 20));
  const mean = values.reduce((sum, value) => sum + value) / 120;
  expect(measureScale(values, 120).location).toBeCloseTo(mean, 9);
});

test('only the last steps count, unless hardly any of them is observed', () => {
  const values = Float64Array.of(1, 2, 3, 4, 50, 60, 70, 80);
  expect(measureScale(values, 4).location).toBe(65);
  values.fill(Number.NaN, 5);
  expect(measureScale(values, 4).location).not.toBe(50);
});

test('nothing observed gives the frame that changes nothing', () => {
  expect(measureScale(new Float64Array(9).fill(Number.NaN), 9)).toMatchObject({ location: 0, scale: 1 });
});

test('a floor is seen by the share of values at it', () => {
  const { shareAtLowest, shareAtHighest, lowest } = measureScale(Float64Array.of(0, 0, 0, 5, 1, 2, 3, 4), 8);
  expect(shareAtLowest).toBe(3 / 8);
  expect(shareAtHighest).toBe(1 / 8);
  expect(lowest).toBeLessThan(-0.9);
});
