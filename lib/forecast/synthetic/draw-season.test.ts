import { expect, test } from 'vitest';
import { drawSeason } from './draw-season.ts';
import { deviationOf } from './standardise.ts';
import { correlation, drawMany, meanOf } from './test-statistics.ts';

test.each([2, 4, 12, 168])(
  'of %d steps: more than a third repeats exactly, the others change slowly',
  (period) => {
    const agreements = drawMany(150, (rng) => correlation(drawSeason(rng, period, 4 * period + 3), period));
    expect(agreements.filter((agreement) => agreement > 0.9999).length).toBeGreaterThan(50);
    expect(agreements.filter((agreement) => agreement < 0.9999).length).toBeGreaterThan(30);
    expect(meanOf(agreements)).toBeGreaterThan(0.9);
  },
);

test('of 52.25 steps: it comes back after 209, not after 208', () => {
  const seasons = drawMany(150, (rng) => drawSeason(rng, 52.25, 600));
  const fixed = seasons.filter((season) => correlation(season, 209) > 0.9999);
  expect(fixed.length).toBeGreaterThan(50);
  for (const season of fixed) expect(correlation(season, 208)).toBeLessThan(correlation(season, 209));
});

test('its deviation over a cycle is about one', () => {
  const deviations = drawMany(200, (rng) => deviationOf(drawSeason(rng, 24, 240)));
  expect(meanOf(deviations)).toBeGreaterThan(0.9);
  expect(meanOf(deviations)).toBeLessThan(1.3);
});
