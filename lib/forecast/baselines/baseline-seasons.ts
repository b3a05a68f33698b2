import type { PreparedSeries } from '../data/prepared-series.ts';
import type { Recipe } from '../recipe/recipe.ts';
import { detectSeasons } from '../seasons/detect-seasons.ts';
import { naturalSeason } from '../seasons/natural-season.ts';
import type { ForecastSettings } from '../settings/settings-schema.ts';

/** The longest season that ETS carries in its states; R's `ets` draws the same line. */
export const longestEtsSeason = 24;

/** Cycles from which on a series itself says that it lacks a season of the panel. */
const cyclesToRefuse = 6;
/** Seasons that a method is given, at most: the strongest. */
const mostSeasons = 2;

/** The seasons that the simple methods are given for one series. A single series has those of the settings. In a panel these
 * are what its series have in common, and each adds what it shows itself before the cutoff, and leaves out what it is long
 * enough to show and does not: a load with a week beside a temperature without one. Where none is left, the step's
 * natural one, and ETS (by AICc) and Theta (by its test) say whether to take it.
 * @returns shortest first */
export function baselineSeasons(
  { seasons }: Pick<ForecastSettings, 'seasons'>,
  { source, trusted, split }: Pick<PreparedSeries, 'source' | 'trusted' | 'split'>,
  recipe: Pick<Recipe, 'baselineSeasons'>,
): readonly number[] {
  if (recipe.baselineSeasons === 'ofSettings') return seasons;
  const history = trusted.subarray(split.start, split.cutoff);
  const natural = naturalSeason(source.step);
  const findings = detectSeasons([history], source.step);
  const strengthOf = (period: number) =>
    findings.find((own) => own.confirmed && own.period === period)?.strength ?? 0;
  const isShown = (period: number): boolean =>
    strengthOf(period) > 0 ||
    (seasons.includes(period) && (history.length < cyclesToRefuse * period || !natural.includes(period)));
  const own = [...new Set([...seasons, ...natural])]
    .filter(isShown)
    .toSorted((a, b) => strengthOf(b) - strengthOf(a))
    .slice(0, mostSeasons)
    .toSorted((a, b) => a - b);
  return own.length > 0 ? own : natural.filter((season) => season <= longestEtsSeason).slice(0, 1);
}
