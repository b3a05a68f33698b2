import type { PreparedSeries } from '../../data/prepared-series.ts';
import { exactPeriods } from '../../seasons/exact-periods.ts';
import { unscaleValue } from '../../transforms/scaler.ts';
import type { ZeroShotSeries } from './zero-shot.ts';

/** Steps that the rules of the network look back, at most; more where a season is long. */
const reach = 1_400;

/** What is known before an origin, NaN where nothing was observed: in the series' units, or on the networks' scale without
 * what covariates explain. */
export function pretrainedHistory(
  series: PreparedSeries,
  origin: number,
  seasons: readonly number[],
): ZeroShotSeries {
  const { source, trusted, split, observed, scaled, explained, covariates } = series;
  const all = Math.max(0, origin - split.start);
  const periods = exactPeriods(source.step, seasons, all);
  const from = origin - Math.min(all, Math.max(reach, Math.ceil(4 * Math.max(...periods))));
  const values =
    covariates.length === 0
      ? trusted.slice(from, origin)
      : scaled
          .slice(from, origin)
          .map((value, step) => (observed[from + step] === 1 ? value - explained[from + step] : Number.NaN));
  return { values, periods };
}

/** What covariates explain of the steps from an origin on, added again, in the series' units.
 * @param values  [horizon], as the network gave them */
export function withExplained(series: PreparedSeries, origin: number, values: Float64Array): Float64Array {
  if (series.covariates.length === 0) return values;
  return values.map((value, step) => unscaleValue(series.scaler, value + series.explained[origin + step]));
}
