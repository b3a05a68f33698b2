import { expect, test } from 'vitest';
import { runLoop } from './run-loop.worker.ts';

test('runLoop() fades below a weight of 1, stays at 1 and explodes above, when nothing squashes', () => {
  expect(runLoop(0.5, 10).plain.at(-1)).toBeCloseTo(0.5 ** 10, 12);
  expect(runLoop(1, 10).plain).toEqual(new Array(11).fill(1));
  expect(runLoop(1.2, 20).plain.at(-1)).toBeCloseTo(1.2 ** 20, 9);
});

test('runLoop() with tanh settles where tanh(w h) = h', () => {
  const { squashed } = runLoop(1.5, 60);
  const last = squashed.at(-1) ?? Number.NaN;
  expect(Math.tanh(1.5 * last)).toBeCloseTo(last, 9);
  expect(last).toBeGreaterThan(0.5);
  expect(squashed[1]).toBeCloseTo(Math.tanh(1.5), 12);
});

test('runLoop() changes sign each step under a negative weight', () => {
  const { squashed, plain } = runLoop(-0.9, 4);
  expect(squashed.map(Math.sign)).toEqual([1, -1, 1, -1, 1]);
  expect(plain.map(Math.sign)).toEqual([1, -1, 1, -1, 1]);
});
