import type { Step } from '#lib/time-series.ts';
import type { Recipe } from '../recipe/recipe.ts';
import { naturalSeason } from '../seasons/natural-season.ts';
import type { ForecastSettings } from '../settings/settings-schema.ts';

/** The longest season that ETS carries in its states; R's `ets` draws the same line. */
export const longestEtsSeason = 24;

/** The seasons that the simple methods are given: those of the settings, or where they name none the step's natural
 * one if the recipe has it offered: ETS (by AICc) and Theta (by its test) say for each series whether to take it. */
export function baselineSeasons(
  { seasons }: Pick<ForecastSettings, 'seasons'>,
  step: Step,
  recipe: Pick<Recipe, 'baselineSeasons'>,
): readonly number[] {
  if (seasons.length > 0 || recipe.baselineSeasons === 'ofSettings') return seasons;
  return naturalSeason(step)
    .filter((season) => season <= longestEtsSeason)
    .slice(0, 1);
}
