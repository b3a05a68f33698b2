import { settledAt } from '../constraints/settled-phases.ts';
import type { PreparedSeries } from '../data/prepared-series.ts';
import type { MethodForecast, OriginForecast } from '../methods/method-forecast.ts';

/** A method's forecasts, but where in its season a series always has the same value, that one: the nights of a plant are 0.
 * @param before  the series with its cutoff; `all`, the same, all of it known, for the forecast beyond its end */
export function settle(method: MethodForecast, before: PreparedSeries, all: PreparedSeries): MethodForecast {
  const settleBy =
    ({ settled }: PreparedSeries) =>
    ({ origin, values }: OriginForecast): OriginForecast => ({
      origin,
      values: values.map((value, step) => settledAt(settled, origin + step) ?? value),
    });
  return {
    method: method.method,
    calibration: method.calibration.map(settleBy(before)),
    heldOut: method.heldOut.map(settleBy(before)),
    future: settleBy(all)(method.future),
  };
}
