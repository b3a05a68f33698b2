import type { Covariate, TimeSeries } from '#lib/time-series.ts';
import { fillGaps } from '../transforms/fill-gaps.ts';
import { fitScaler } from '../transforms/scaler.ts';
import { alignCovariate } from './align-covariate.ts';

/** A covariate as the recipe uses it. Arrays [length + horizon] if it is known in the future, else [length]. */
export type PreparedCovariate = Pick<Covariate, 'name' | 'known'> & {
  /** Scaled, gaps filled from the past; 0 before the first value. */
  readonly values: Float64Array;
  /** 1 where there was a value. */
  readonly observed: Uint8Array;
};

/** Lays the covariates of a series on its steps, fills their gaps and scales them by the training part alone; a
 * column of zeros and ones stays as it is.
 * @param training  [start, end) of that part */
export function prepareCovariates(
  series: Pick<TimeSeries, 'timestamps' | 'covariates'>,
  horizon: number,
  training: { readonly start: number; readonly end: number },
): PreparedCovariate[] {
  return (series.covariates ?? []).map((covariate) => {
    const aligned = alignCovariate(series, covariate, horizon);
    const learnt = aligned.subarray(training.start, training.end);
    const isBinary = learnt.every((value) => value === 0 || value === 1 || Number.isNaN(value));
    const { mean, deviation } = isBinary ? { mean: 0, deviation: 1 } : fitScaler(learnt, false);
    return {
      name: covariate.name,
      known: covariate.known,
      values: fillGaps(aligned, { season: 0, linesBefore: 0 }).map((value) =>
        Number.isFinite(value) ? (value - mean) / deviation : 0,
      ),
      observed: Uint8Array.from(aligned, (value) => (Number.isFinite(value) ? 1 : 0)),
    };
  });
}
