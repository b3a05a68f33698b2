import type { Step } from '#lib/time-series.ts';
import { naturalSeason } from '../seasons/natural-season.ts';
import type { ForecastSettings } from '../settings/settings-schema.ts';
import type { GapFilling } from '../transforms/fill-gaps.ts';

/** What the settings ask for. A line knows where its gap ends, so only the part that is learnt from has any: no origin
 * of a validation, a backtest or a forecast sees one that ends behind it.
 * @param trainingEnd  index of the first value that is not learnt from */
export function chooseFilling(
  { fill, seasons }: Pick<ForecastSettings, 'fill' | 'seasons'>,
  step: Step,
  trainingEnd: number,
): GapFilling {
  const season = seasons.at(0) ?? (fill === 'season' ? (naturalSeason(step).at(0) ?? 0) : 0);
  return {
    season: fill === 'last' || fill === 'linear' ? 0 : season,
    linesBefore: fill === 'linear' ? trainingEnd : 0,
  };
}
