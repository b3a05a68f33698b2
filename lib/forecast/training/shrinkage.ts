import type { PreparedSeries } from '../data/prepared-series.ts';
import { splitSeries } from '../data/split-series.ts';
import type { Recipe } from '../recipe/recipe.ts';
import type { ForecastSettings } from '../settings/settings-schema.ts';

/** Horizons of proof that are worth as much as the belief, held beforehand, that the base forecast is right. */
const horizonsOfDoubt = 2;

/** How much of what a network adds to its base forecast is kept: n / (n + 2) where one series has n horizons to validate
 * it on, so that one which looks better by chance on one or two does little harm; all of it in a panel. Both stages keep
 * the same share. docs/decisions/recipe-constants.md has what it gained.
 * @see Bühlmann 1967, "Experience rating and credibility" */
export function shrinkage(
  panel: readonly PreparedSeries[],
  settings: ForecastSettings,
  recipe: Pick<Recipe, 'shrinkage' | 'validation'>,
): number {
  if (recipe.shrinkage === 'none') return 1;
  const { trainingEnd, cutoff } = splitSeries(panel[0].trusted, settings, recipe);
  const horizons = (cutoff - trainingEnd) / settings.horizon;
  return horizons / (horizons + horizonsOfDoubt);
}
