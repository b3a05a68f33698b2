import { expect, test } from 'vitest';
import { createGenerator } from '#lib/rnn/index.ts';
import { hideSteps } from './hide-steps.ts';

/** Hidden steps at the end of each of many draws. */
function horizons(length: number, tail: number, period: number): number[] {
  const rng = createGenerator(9);
  return Array.from({ length: 2000 }, () => {
    const observed = hideSteps(rng, length, tail, period);
    expect(observed.includes(1)).toBe(true);
    return length - 1 - observed.lastIndexOf(1);
  });
}

test('horizons are at least one step, mostly short, and at most about half of what the network walks', () => {
  const drawn = horizons(448, 448, 1).sort((a, b) => a - b);
  expect(drawn[0]).toBeGreaterThanOrEqual(1);
  // Steps before the end that are hidden at random, and stretches that touch it, lengthen some.
  expect(drawn[1000]).toBeGreaterThan(5);
  expect(drawn[1000]).toBeLessThan(15);
  expect(Math.max(...horizons(16, 16, 4))).toBeLessThanOrEqual(16);
  expect(horizons(16, 16, 4).filter((steps) => steps <= 8).length).toBeGreaterThan(1700);
});

test('with a season some horizons are whole seasons', () => {
  const long = (period: number) => horizons(448, 448, period).filter((steps) => steps > 80).length;
  expect(long(168)).toBeGreaterThan(150);
  expect(long(12)).toBeLessThan(20);
});
