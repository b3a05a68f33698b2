import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { isSeasonal, naiveTwo, seasonalIndices } from './naive-two.ts';

const golden = z.array(
  z.object({
    name: z.string(),
    season: z.number(),
    horizon: z.number(),
    seasonal: z.boolean(),
    forecast: z.array(z.number()),
    values: z.array(z.number()),
  }),
);
const file = new URL('../goldens/naive-two.json', import.meta.url);

test.each(golden.parse(JSON.parse(readFileSync(file, 'utf8'))))(
  '$name: Naive2 is what the code of M4 gives',
  ({ season, horizon, seasonal, forecast, values }) => {
    const history = Float64Array.from(values);
    expect(isSeasonal(history, season)).toBe(seasonal);
    const ours = naiveTwo(history, horizon, season);
    forecast.forEach((value, step) => {
      expect(Math.abs(ours[step] / value - 1)).toBeLessThan(1e-9);
    });
  },
);

test('the indices of an exact season are that season, and one that does not vary has none', () => {
  const shape = [1.5, 0.5, 0.8, 1.2];
  const history = Float64Array.from({ length: 16 }, (_, index) => 10 * shape[index % 4]);
  seasonalIndices(history, 4).forEach((index, phase) => {
    expect(index).toBeCloseTo(shape[phase], 12);
  });
  expect(isSeasonal(new Float64Array(40).fill(3), 4)).toBe(false);
  expect([...naiveTwo(Float64Array.of(1, 2, 5), 2, 1)]).toEqual([5, 5]);
});
