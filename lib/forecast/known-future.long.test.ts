import { expect, test } from 'vitest';
import { forecastAr2 } from './known-future.fixture.ts';

test('of an AR(2) whose coefficients are known the forecast is near the best that there is', () => {
  const runs = [1, 2, 3].map((seed) => forecastAr2(seed, 1_000));
  const sum = (of: keyof (typeof runs)[number]) => runs.reduce((total, run) => total + run[of], 0);
  // To the distance from the best forecast to the truth, which nobody can know, the combination adds less than half.
  expect(sum('combination')).toBeLessThan(0.5 * sum('unknowable'));
  expect(sum('combination')).toBeLessThan(0.4 * sum('naive'));
});
