import type { ForecastPoint } from './result-schema.ts';

/** The levels of the five quantiles that a forecast point carries: its prediction counts as the median. */
export const quantileLevels = [0.025, 0.1, 0.5, 0.9, 0.975] as const;

/** The quantiles of a forecast point at `quantileLevels`, in the unit of the data. */
export const quantilesOf = ({ lo95, lo80, yhat, hi80, hi95 }: ForecastPoint) =>
  [lo95, lo80, yhat, hi80, hi95] as const;
