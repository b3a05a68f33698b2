import { expect, test } from 'vitest';
import { plotLine } from './plot-line.ts';

test('plotLine() goes through its points and breaks where one is missing', () => {
  expect(
    plotLine([
      [0, 1],
      [2, 3.04],
      [4, Number.NaN],
      [6, 7],
    ]),
  ).toBe('M0.0 1.0L2.0 3.0M6.0 7.0');
  expect(plotLine([])).toBe('');
});
