import { expect, test } from 'vitest';
import { deriveSettings } from '../defaults/derive-settings.ts';
import { fitForecaster } from '../fit-forecaster.ts';
import { makeSeries } from '../test-series.ts';
import { allowedValues, keepAllowed } from './allowed-values.ts';
import { constraintsSchema } from './constraints-schema.ts';

test('a history without a negative value allows none, whatever its gaps; one with a negative value allows any', () => {
  expect(allowedValues(Float64Array.of(0, Number.NaN, 3), undefined).lowest).toBe(0);
  expect(allowedValues(Float64Array.of(0, -1e-9, 3), undefined).lowest).toBe(Number.NEGATIVE_INFINITY);
});

test('what is set goes before what the history shows; whole numbers lie within the bounds', () => {
  const history = Float64Array.of(0, 3, 9);
  expect(allowedValues(history, { integer: false, lower: -5, upper: 8 })).toMatchObject({
    ...{ lowest: -5, highest: 8 },
  });
  const whole = allowedValues(history, { integer: true, lower: 0.5, upper: 7.5 });
  expect([0.2, 3.5, 12.999999999999, 9].map((value) => keepAllowed(whole, value))).toEqual([1, 4, 7, 7]);
  expect(keepAllowed(whole, 3.00000000000001, Math.ceil)).toBe(3);
  expect(keepAllowed(whole, 3.4, Math.ceil)).toBe(4);
  expect(keepAllowed(whole, Number.NaN)).toBeNaN();
});

test('bounds the wrong way round, or with no whole number between them, are refused in a sentence', () => {
  const sentenceOf = (value: object) => constraintsSchema.safeParse(value).error?.issues[0]?.message;
  expect(sentenceOf({ lower: 3, upper: 3 })).toBe('The upper bound must lie above the lower one.');
  expect(sentenceOf({ integer: true, lower: 3.1, upper: 3.9 })).toBe(
    'There is no whole number between the bounds.',
  );
  expect(constraintsSchema.parse({ upper: 3 })).toEqual({ integer: false, lower: null, upper: 3 });
});

test('seats that can be sold are forecast in whole numbers within the bounds, by every method and band', () => {
  const month = { unit: 'month', count: 1 } as const;
  const seats = makeSeries('seats', month, 72, (index, noise) =>
    Math.min(50, Math.round(40 + 12 * Math.sin(index / 2) + 2 * noise)),
  );
  const constraints = { integer: true, lower: 30, upper: 50 };
  const { settings } = deriveSettings([seats], 'quick', { horizon: 12, epochs: 2, members: 1, constraints });
  expect(settings.constraints).toEqual(constraints);
  const fitted = fitForecaster([seats], settings, {});
  if (!fitted.ok) throw new Error(fitted.problem.code);
  const [{ heldOut, future, methods }] = fitted.value.result.series;
  const said = [
    ...[...heldOut, ...future].flatMap((own) => [own.yhat, own.lo80, own.hi80, own.lo95, own.hi95]),
    ...methods.flatMap((own) => [...own.heldOut, ...own.future]),
  ];
  for (const value of said) {
    expect(value).toBe(Math.round(value ?? Number.NaN));
    expect(value).toBeGreaterThanOrEqual(30);
    expect(value).toBeLessThanOrEqual(50);
  }
  const combination = methods.find(({ method }) => method === 'combination');
  expect(combination?.future).toEqual(future.map(({ yhat }) => yhat));
  expect(fitted.value.result.reasons).toContain(
    'Forecasts and bands are kept to what was set: whole numbers, at least 30, at most 50.',
  );
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
