import { expect, test } from 'vitest';
import { drawTariff } from './draw-tariff.ts';
import { changesOf, drawMany } from './test-statistics.ts';

test('most values are the same as the last one, in seven of ten draws exactly', () => {
  const tariffs = drawMany(200, (rng) => drawTariff(rng, 1, 200));
  const staying = tariffs.map((values) => changesOf(values).filter((change) => change === 0).length / 199);
  expect(staying.filter((share) => share > 0.6).length).toBeGreaterThan(110);
  expect(staying.filter((share) => share === 0).length).toBeGreaterThan(35);
});
