import { expect, test } from 'vitest';
import { drawLoadProfile } from './draw-load-profile.ts';
import { correlation, drawMany, kurtosisOf, meanOf } from './test-statistics.ts';

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

test('the form of the day bends: in some draws days a month apart agree less than neighbours', () => {
  const loads = drawMany(80, (rng) => drawLoadProfile(rng, 24, 1200));
  const losses = loads.map((load) => correlation(load, 168) - correlation(load, 672)).sort((a, b) => a - b);
  expect(losses[72]).toBeGreaterThan(0.03);
});

test('what a profile leaves is heavy-tailed in some draws and normal in others', () => {
  const rests = drawMany(120, (rng) => {
    const load = drawLoadProfile(rng, 24, 1200);
    return kurtosisOf(load.map((value, step) => (step >= 168 ? value - load[step - 168] : 0)).subarray(168));
  }).sort((a, b) => a - b);
  expect(rests[12]).toBeLessThan(4);
  expect(rests[108]).toBeGreaterThan(5);
});
