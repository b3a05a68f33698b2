import { createGenerator } from '#lib/rnn/index.ts';
import type { TimeSeries } from '#lib/time-series.ts';
import { deriveSettings } from './defaults/derive-settings.ts';
import { fitForecaster } from './fit-forecaster.ts';
import type { MethodName } from './schema.ts';
import { makeSeries } from './test-series.ts';

/** Steps that are forecast. */
export const horizon = 12;

/** Forecasts beyond the end, by default settings of the quick preset. */
export function forecast(series: TimeSeries) {
  const { settings } = deriveSettings([series], 'quick', { horizon });
  const fitted = fitForecaster([series], settings, {});
  if (!fitted.ok) throw new Error(fitted.problem.code);
  const [{ methods }] = fitted.value.result.series;
  return (method: MethodName): number[] =>
    methods.find((own) => own.method === method)?.future.map((value) => value ?? Number.NaN) ?? [];
}

/** Mean absolute distance of two forecasts of one length. */
export const meanDistance = (one: readonly number[], other: readonly number[]): number =>
  one.reduce((sum, value, step) => sum + Math.abs(value - other[step]) / one.length, 0);

/** How far the combination and the naive forecast of an AR(2) are from the best that there is, and that from what came. */
export function forecastAr2(seed: number, length: number) {
  const [first, second] = [1.6, -0.8];
  const generator = createGenerator(seed);
  const values = [0, 0];
  while (values.length < length + horizon) {
    const [before, last] = values.slice(-2);
    values.push(first * last + second * before + generator.normal());
  }
  const known = values.slice(0, length);
  const best = [...known];
  for (let step = 0; step < horizon; step++) {
    const [before, last] = best.slice(-2);
    best.push(first * last + second * before);
  }
  const optimum = best.slice(length);
  const source = makeSeries('ar2', { unit: 'observation', count: 1 }, length, (index) => known[index]);
  const forecasts = forecast(source);
  return {
    unknowable: meanDistance(optimum, values.slice(length)),
    combination: meanDistance(forecasts('combination'), optimum),
    naive: meanDistance(forecasts('naive'), optimum),
  };
}
