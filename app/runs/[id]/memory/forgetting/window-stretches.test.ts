import { expect, test } from 'vitest';
import { windowStretches } from './window-stretches.ts';

test('a window is cut into whole seasons, the last one ending with it', () => {
  expect(windowStretches(21, 7)).toEqual([
    { from: 0, to: 7 },
    { from: 7, to: 14 },
    { from: 14, to: 21 },
  ]);
  expect(windowStretches(23, 7)[0]).toEqual({ from: 0, to: 2 });
});

test('a long window is cut into at most twelve, of several seasons each', () => {
  const stretches = windowStretches(1000, 24);
  expect(stretches.length).toBeLessThanOrEqual(12);
  expect((stretches[1]?.to ?? 0) - (stretches[1]?.from ?? 0)).toBe(96);
});

test('without a season that fits, a window is cut into eighths', () => {
  expect(windowStretches(56, 0)).toHaveLength(8);
  expect(windowStretches(56, 365)).toHaveLength(8);
  expect(windowStretches(24, 12)).toHaveLength(8);
  expect(windowStretches(1, 0)).toEqual([{ from: 0, to: 1 }]);
});
