import { expect, test } from 'vitest';
import { drawPeriods } from './draw-periods.ts';
import { drawMany } from './test-statistics.ts';

test.each([16, 48, 448, 800])('seasons fit a length of %d, and are mostly told of as they are', (length) => {
  const drawn = drawMany(600, (rng) => drawPeriods(rng, length));
  for (const { real, told } of drawn) {
    expect(Math.max(...real)).toBeLessThanOrEqual(3 * length);
    expect(Math.min(...real, ...told)).toBeGreaterThanOrEqual(1);
  }
  const honest = drawn.filter(({ real, told }) => real[0] === told[0]).length / 600;
  expect(honest).toBeGreaterThan(0.82);
  expect(honest).toBeLessThan(0.97);
});

test('some seasons are longer than what is seen of them, and mostly not told of', () => {
  const drawn = drawMany(2000, (rng) => drawPeriods(rng, 200));
  const unseen = drawn.filter(({ real }) => real[0] > 120);
  expect(unseen.length / 2000).toBeGreaterThan(0.01);
  expect(unseen.length / 2000).toBeLessThan(0.06);
  expect(unseen.filter(({ told }) => told[0] === 1).length / unseen.length).toBeGreaterThan(0.5);
});

test('hours mostly come with the week, and at times with a year of days', () => {
  const drawn = drawMany(3000, (rng) => drawPeriods(rng, 800).real);
  const hourly = drawn.filter(([first]) => first === 24);
  const daily = drawn.filter(([first]) => first === 7);
  expect(hourly.filter(([, second]) => second === 168).length / hourly.length).toBeCloseTo(0.6, 1);
  expect(daily.filter(([, second]) => second === 365 || second === 365.25).length / daily.length).toBeCloseTo(
    0.4,
    1,
  );
});

test('years of 52.18 weeks and of 365.25 days are among them', () => {
  const drawn = drawMany(3000, (rng) => drawPeriods(rng, 800).told).flat();
  expect(drawn).toContain(52.18);
  expect(drawn).toContain(365.25);
});
