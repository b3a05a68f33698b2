import type { LagCurve } from './schema.ts';

/** Mean, least and greatest over the origins, lag by lag.
 * @param origins  [origins][lookback] */
export function lagCurve(origins: readonly Float64Array[]): LagCurve {
  const lags = Array.from({ length: origins.at(0)?.length ?? 0 }, (_, lag) =>
    origins.map((byLag) => byLag[lag]),
  );
  return {
    mean: lags.map((values) => shorten(values.reduce((sum, value) => sum + value / values.length, 0))),
    low: lags.map((values) => shorten(Math.min(...values))),
    high: lags.map((values) => shorten(Math.max(...values))),
  };
}

/** Rounds to five digits, more than any picture shows, and caps what JSON cannot hold: a gradient that exploded. */
export function shorten(value: number): number {
  return Number(Math.min(value, Number.MAX_VALUE / 2).toPrecision(5));
}
