import { expect, test } from 'vitest';
import { drawPrices } from './draw-prices.ts';
import { changesOf, correlation, drawMany, meanOf } from './test-statistics.ts';

const changes = drawMany(300, (rng) => changesOf(drawPrices(rng, 400)));

test('a change says little of the next one', () => {
  expect(Math.abs(meanOf(changes.map((moves) => correlation(moves, 1))))).toBeLessThan(0.15);
});

test('its size does: wild days follow wild ones', () => {
  const sizes = changes.map((moves) => correlation(moves.map(Math.abs), 1));
  expect(meanOf(sizes)).toBeGreaterThan(0.08);
});

test('half are prices above 0', () => {
  const prices = drawMany(300, (rng) => drawPrices(rng, 100)).filter((values) =>
    values.every((value) => value > 0),
  );
  expect(prices.length / 300).toBeGreaterThan(0.48);
});
