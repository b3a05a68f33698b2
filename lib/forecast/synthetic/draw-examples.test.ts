import { expect, test } from 'vitest';
import { drawExamples } from './draw-examples.ts';
import { seriesKinds } from './draw-series.ts';

test('every kind of series has its examples, each from 0 to 1, and other ones for other seeds', () => {
  const examples = drawExamples([1, 2]);
  expect(examples.map(({ name }) => name)).toEqual(seriesKinds.map(({ name }) => name));
  for (const { series } of examples) {
    expect(series.length).toBe(2);
    expect(series[0]).not.toEqual(series[1]);
    for (const values of series) {
      expect(Math.min(...values)).toBe(0);
      expect(Math.max(...values)).toBe(1);
    }
  }
});
