import { addSteps, type Covariate, type TimeSeries } from '#lib/time-series.ts';
import type { FitProblem } from '../result/fit-problem.ts';
import { alignCovariate } from './align-covariate.ts';

/** What keeps the covariates of a series from being used: one of which nothing is known where the series is, or, of
 * those known in the future, a step of the horizon without a value. Gaps in the past are none. */
export function checkCovariates(series: TimeSeries, horizon: number): FitProblem | null {
  const { key, timestamps, covariates = [] } = series;
  for (const covariate of covariates) {
    const aligned = alignCovariate(series, covariate, horizon);
    const column = covariate.name;
    if (!aligned.subarray(0, timestamps.length).some(Number.isFinite)) {
      return { code: 'no-covariate-values', key, column };
    }
    const missing = aligned.subarray(timestamps.length).findIndex((value) => !Number.isFinite(value));
    if (missing >= 0) {
      return {
        code: 'missing-future-value',
        key,
        column,
        timestamp: futureTimestamp(series, covariate, missing),
      };
    }
  }
  return null;
}

/** Of a step beyond the end: as the covariate has it, else counted on from the last one that it has. */
function futureTimestamp(
  { timestamps, step }: TimeSeries,
  { timestamps: known }: Covariate,
  ahead: number,
): number {
  const last = timestamps[timestamps.length - 1];
  const later = known.filter((timestamp) => timestamp > last);
  if (ahead < later.length) return later[ahead];
  return addSteps(later.at(-1) ?? last, step, ahead + 1 - later.length);
}
