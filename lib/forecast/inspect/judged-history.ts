import type { TimeSeries } from '#lib/time-series.ts';
import { prepareSeries } from '../data/prepared-series.ts';
import { chooseRecipe } from '../recipe/recipe.ts';
import type { ForecastSettings } from '../settings/settings-schema.ts';

/** A series as the backtest saw it, as far as its figures rest on it. */
export type JudgedHistory = {
  readonly key: string;
  /** [length] */
  readonly timestamps: Float64Array;
  /** [length], as they were observed, NaN where nothing was */
  readonly values: Float64Array;
  /** From the first value that counts to the cutoff, NaN where nothing was observed or what was has no say: what the
   * denominators of the scaled errors are made from. */
  readonly training: Float64Array;
  /** From the same value to the end, gaps filled: what Naive2 reads. */
  readonly filled: Float64Array;
};

/** What the figures of a run rest on beside its forecasts, for whoever computes them again.
 * @param panel  the series of the run, all of them, in its order */
export function readJudgedHistory(
  panel: readonly TimeSeries[],
  settings: ForecastSettings,
): readonly JudgedHistory[] {
  const recipe = chooseRecipe(panel, settings);
  return panel.map((series) => {
    const { trusted, filled, split } = prepareSeries(series, settings, recipe);
    return {
      ...{ key: series.key, timestamps: series.timestamps, values: series.values },
      training: trusted.slice(split.start, split.cutoff),
      filled: filled.slice(split.start),
    };
  });
}
