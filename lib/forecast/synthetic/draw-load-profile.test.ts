import { expect, test } from 'vitest';
import { drawLoadProfile } from './draw-load-profile.ts';
import { correlation, drawMany, meanOf } from './test-statistics.ts';

test('hours agree with those a day ago, and more with those a week ago', () => {
  const loads = drawMany(80, (rng) => drawLoadProfile(rng, 24, 1200));
  const agreement = (lag: number) => meanOf(loads.map((load) => correlation(load, lag)));
  expect(agreement(24)).toBeGreaterThan(agreement(12) + 0.2);
  expect(agreement(168)).toBeGreaterThan(agreement(24) + 0.05);
});

test('days agree with those a week ago', () => {
  const loads = drawMany(80, (rng) => drawLoadProfile(rng, 1, 300));
  const agreement = (lag: number) => meanOf(loads.map((load) => correlation(load, lag)));
  expect(agreement(7)).toBeGreaterThan(agreement(3) + 0.15);
});
