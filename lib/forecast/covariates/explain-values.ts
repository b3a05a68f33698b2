import { ridgeRegression } from '../math/ridge-regression.ts';
import type { PreparedCovariate } from './prepare-covariates.ts';

/** Regressions with fewer rows a covariate than this say nothing. */
const fewestRows = 8;
/** A step is compared with those a season away, if that is no further than this. */
const longestSeason = 60;
/** Strength of the pull towards no effect, in steps on which a covariate moves by as much as it does in all. */
const pull = 4;
/** Standard errors within which an effect counts as none. */
const leastErrors = 2;

/** What covariates known in the future explain of a series: a sum of one effect each, the same at every step. The
 * networks learn what it leaves, as in a regression whose errors are a time series.
 *
 * Each step is compared with the mean of those a season before and after it, in the series and in the covariates
 * alike, so that neither trend nor season can pass for an effect; an effect is drawn towards nothing by how
 * uncertain it is.
 * @param scaled    [length], gaps filled
 * @param observed  [length], 1 where a value was observed
 * @param training  [start, end) of the training part: nothing else is learnt from
 * @param season    shortest one, 0 for none
 * @returns [length + horizon]
 * @see Harvey 1989, "Forecasting, Structural Time Series Models and the Kalman Filter", on explanatory variables;
 *   James & Stein 1961, "Estimation with quadratic loss", on shrinking by F */
export function explainValues(
  scaled: Float64Array,
  observed: Uint8Array,
  covariates: readonly PreparedCovariate[],
  training: { readonly start: number; readonly end: number },
  season: number,
  horizon: number,
): Float64Array {
  const explained = new Float64Array(scaled.length + horizon);
  const known = covariates.filter((covariate) => covariate.known === 'future');
  const away = season > 0 && season <= longestSeason ? season : 1;
  const usable = (index: number) => observed[index] === 1 && known.every((own) => own.observed[index] === 1);
  const rows: number[] = [];
  for (let index = training.start + away; index < training.end - away; index++) {
    if (usable(index - away) && usable(index) && usable(index + away)) rows.push(index);
  }
  if (known.length === 0 || rows.length < fewestRows * known.length) return explained;

  const against = (values: Float64Array) =>
    Float64Array.from(rows, (index) => values[index] - (values[index - away] + values[index + away]) / 2);
  const penalties = known.map(({ values }) => pull * varianceAt(values, rows));
  const found = ridgeRegression(
    against(scaled),
    known.map(({ values }) => against(values)),
    penalties,
  );
  found.forEach(({ coefficient, standardError }, index) => {
    const certainty = 1 - (leastErrors * standardError) ** 2 / coefficient ** 2;
    if (!(certainty > 0)) return;
    const { values } = known[index];
    for (let step = 0; step < explained.length; step++) {
      explained[step] += certainty * coefficient * values[step];
    }
  });
  return explained;
}

function varianceAt(values: Float64Array, rows: readonly number[]): number {
  const mean = rows.reduce((sum, index) => sum + values[index] / rows.length, 0);
  return rows.reduce((sum, index) => sum + (values[index] - mean) ** 2 / rows.length, 0);
}
