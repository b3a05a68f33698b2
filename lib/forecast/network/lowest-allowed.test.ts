import { expect, test } from 'vitest';
import { fitForecaster } from '../fit-forecaster.ts';
import { deriveSettings } from '../settings/derive-settings.ts';
import { makeSeries } from '../test-series.ts';
import { lowestAllowed } from './lowest-allowed.ts';

test('a history without a negative value allows none, whatever its gaps; one with a negative value allows any', () => {
  expect(lowestAllowed(Float64Array.of(0, Number.NaN, 3))).toBe(0);
  expect(lowestAllowed(Float64Array.of(0, -1e-9, 3))).toBe(Number.NEGATIVE_INFINITY);
});

test('sales that fall to nothing are never forecast below nothing, by any method or band', () => {
  const month = { unit: 'month', count: 1 } as const;
  const falling = makeSeries('sales', month, 72, (index, noise) => Math.max(0, 70 - index + 2 * noise));
  const { settings } = deriveSettings([falling], 'quick', { horizon: 12, epochs: 2, members: 1 });
  const fitted = fitForecaster([falling], settings, {});
  if (!fitted.ok) throw new Error(fitted.problem.code);
  const [{ heldOut, future, methods }] = fitted.value.result.series;
  for (const { yhat, lo80, lo95 } of [...heldOut, ...future])
    for (const value of [yhat, lo80, lo95]) expect(value).toBeGreaterThanOrEqual(0);
  for (const own of methods)
    for (const value of [...own.heldOut, ...own.future])
      if (value !== null) expect(value).toBeGreaterThanOrEqual(0);
  expect(fitted.value.result.reasons).toContain(
    'Forecasts and bands end at 0: no value of the history is negative.',
  );
  // Half of it moved below zero, the same series may fall on.
  const moved = { ...falling, values: falling.values.map((value) => value - 30) };
  const free = fitForecaster([moved], settings, {});
  if (!free.ok) throw new Error(free.problem.code);
  expect(Math.min(...free.value.result.series[0].future.map(({ lo95 }) => lo95))).toBeLessThan(-30);
});
