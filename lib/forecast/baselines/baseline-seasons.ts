import type { Step } from '#lib/time-series.ts';
import { naturalSeason } from '../seasons/natural-season.ts';
import type { ForecastSettings } from '../settings/settings-schema.ts';

/** The longest season that ETS carries in its states; R's `ets` draws the same line. */
export const longestEtsSeason = 24;

/** The seasons that the simple methods are given: those of the settings. A panel without any still may have series with
 * a season: the step's natural one is offered to each, and ETS (by AICc) and Theta (by its test) say whether to take it.
 * @param seriesCount  of the panel */
export function baselineSeasons(
  { seasons }: Pick<ForecastSettings, 'seasons'>,
  step: Step,
  seriesCount: number,
): readonly number[] {
  if (seasons.length > 0 || seriesCount === 1) return seasons;
  return naturalSeason(step)
    .filter((season) => season <= longestEtsSeason)
    .slice(0, 1);
}
