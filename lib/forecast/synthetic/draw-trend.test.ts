import { expect, test } from 'vitest';
import { drawTrend } from './draw-trend.ts';
import { deviationOf } from './standardise.ts';
import { changesOf, drawMany, meanOf } from './test-statistics.ts';

const trends = drawMany(700, (rng) => drawTrend(rng, 200));

test('one in seven is none at all, and a line has the same change at every step', () => {
  expect(trends.filter((trend) => trend.every((level) => level === 0)).length / 700).toBeCloseTo(1 / 7, 1);
  const lines = trends.filter((trend) => {
    const changes = changesOf(trend);
    return changes[0] !== 0 && changes.every((change) => Math.abs(change - changes[0]) < 1e-12);
  });
  expect(lines.length / 700).toBeCloseTo(1 / 7, 1);
});

test('movements over the length are of the order of one to a few', () => {
  const moving = trends.map(deviationOf).filter((deviation) => deviation > 0);
  const median = moving.sort((a, b) => a - b)[moving.length >> 1];
  expect(median).toBeGreaterThan(0.3);
  expect(median).toBeLessThan(1.5);
  expect(moving[moving.length - 1]).toBeLessThan(60);
});

test('upwards and downwards are as likely', () => {
  const ends = trends
    .filter((trend) => trend[199] !== trend[0])
    .map((trend) => Math.sign(trend[199] - trend[0]));
  expect(Math.abs(meanOf(ends))).toBeLessThan(0.12);
});
