import type { TimeSeries } from '#lib/time-series.ts';
import { deriveSettings } from './defaults/derive-settings.ts';
import { fitForecaster } from './fit-forecaster.ts';
import type { MethodName } from './schema.ts';

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
