import type { Recipe } from '../recipe/recipe.ts';
import type { ForecastSettings } from '../settings/settings-schema.ts';

/** Which networks a split is for: those that are judged on the held-out part, or those that have learnt from all
 * the data and forecast beyond its end. */
export type StageName = 'backtest' | 'final';

/** Where a series is cut, as indices: [start, trainingEnd) is learnt from, the targets of validation and
 * calibration lie in [trainingEnd, cutoff), and [cutoff, length) is held out: seen by nothing but the score.
 * In the final stage all three are the length: everything is learnt from, but for what has come since the fit where a
 * finished one forecasts again. */
export type Split = {
  /** The first observed value. */
  readonly start: number;
  readonly trainingEnd: number;
  readonly cutoff: number;
  readonly length: number;
};

/** Values before the cutoff without which nothing can be said about a series. */
const fewestValues = 3;

/** Splits by time, never at random.
 * @param recipe   says how much each series gives to validation
 * @param fitted  values that the fit knew; those from it on have come since, and are read, not learnt from */
export function splitSeries(
  values: ArrayLike<number>,
  settings: Pick<ForecastSettings, 'holdout' | 'horizon' | 'lookback'>,
  recipe: Pick<Recipe, 'validation'>,
  stage: StageName = 'backtest',
  fitted: number = values.length,
): Split {
  const length = values.length;
  let start = 0;
  while (start < length - 1 && !Number.isFinite(values[start])) start++;
  if (stage === 'final') return { start, trainingEnd: fitted, cutoff: length, length };
  const cutoff = fitted - heldOutSteps(fitted - start, settings);
  const validation = validationLength(cutoff - start, settings, recipe);
  return { start, trainingEnd: Math.max(cutoff - validation, start), cutoff, length };
}

/** How many of a series' last values are held out: what the settings say, or whole horizons less where that would
 * leave less than a horizon to learn from; 0 for a series too short to be judged at all.
 * @param available  values from the first observed one on */
export function heldOutSteps(
  available: number,
  { holdout, horizon }: Pick<ForecastSettings, 'holdout' | 'horizon'>,
): number {
  const room = available - Math.max(fewestValues, horizon);
  const tooMany = Math.max(0, Math.ceil((holdout - room) / horizon));
  return Math.max(0, holdout - tooMany * horizon);
}

/** At least a horizon, and never so much that no training
 * window is left where there could be one. */
function validationLength(
  available: number,
  { horizon, lookback }: Pick<ForecastSettings, 'horizon' | 'lookback'>,
  { validation }: Pick<Recipe, 'validation'>,
): number {
  const wanted = validation === 'oneHorizon' ? horizon : Math.max(2 * horizon, Math.floor(available / 6));
  const affordable = available - lookback - 2 * horizon;
  return Math.max(horizon, Math.min(wanted, affordable));
}
