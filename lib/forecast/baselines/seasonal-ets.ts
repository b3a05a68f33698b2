import type { SeasonDates } from '../seasons/year-dates.ts';
import { longestEtsSeason } from './baseline-seasons.ts';
import { datedSeason } from './dated-season.ts';
import { type FittedEts, fitEts } from './fit-ets.ts';
import { seasonalNaive } from './seasonal-naive.ts';
import { stlSeason } from './stl.ts';

/** The dates of rows where a season is a year, null of others. */
type DatesOf = (season: number) => SeasonDates | null;
/** What a season adds to a row, also beyond the end. */
type Ahead = (index: number) => number;

/** An ETS for any season, fitted once: as it is up to a season of 24, else on what STL leaves after taking
 * the seasons off, their last cycle being repeated (R's `stlf`). Two seasons are taken off in turn, twice.
 * @param training        [length], the part before the cutoff, without gaps
 * @param seasons         shortest first; those with less than two cycles in `training` are ignored
 * @param maxEvaluations  of the likelihood, a model: the cap on its cost
 * @param datesOf         of the rows from the first of \`training\` on, where a season is a year that follows the date
 * @returns a function from a longer history (its beginning is `training`) to forecasts [horizon];
 *   null if the series is too short */
export function fitSeasonalEts(
  training: Float64Array,
  seasons: readonly number[],
  maxEvaluations: number,
  datesOf: DatesOf = () => null,
): { name: string; forecast(history: Float64Array, horizon: number): Float64Array } | null {
  const usable = seasons.filter((season) => training.length > 2 * season);
  if (usable.length <= 1 && (usable[0] ?? 1) <= longestEtsSeason) {
    const fitted = fitEts(training, usable[0] ?? 1, maxEvaluations);
    return fitted && { name: nameOf(fitted), forecast: fitted.forecast };
  }
  const fitted = fitEts(removeSeasons(training, usable, datesOf).adjusted, 1, maxEvaluations);
  if (!fitted) return null;
  const longest = usable.at(-1) ?? 1;
  let last = { length: 0, components: [] as Float64Array[], ahead: [] as (Ahead | null)[] };
  return {
    name: `STL + ${nameOf(fitted)}`,
    forecast(history, horizon) {
      // Seasons hardly change within one of their cycles, and a decomposition is what takes the time.
      const whole = Math.floor((history.length - training.length) / longest);
      const length = training.length + whole * longest;
      if (last.length !== length) {
        last = { length, ...removeSeasons(history.subarray(0, length), usable, datesOf) };
      }
      const added = last.components.map((component, index) => {
        const ahead = last.ahead[index];
        const count = history.length - length + horizon;
        return ahead === null
          ? seasonalNaive(component, count, usable[index])
          : Float64Array.from({ length: count }, (_, step) => ahead(length + step));
      });
      const adjusted = history.slice();
      last.components.forEach((component, index) => {
        for (let t = 0; t < length; t++) adjusted[t] -= component[t];
        for (let t = length; t < history.length; t++) adjusted[t] -= added[index][t - length];
      });
      return fitted
        .forecast(adjusted, horizon)
        .map((value, step) =>
          added.reduce((sum, season) => sum + season[history.length - length + step], value),
        );
    },
  };
}

/** @see Bandara, Hyndman & Bergmeir 2021, "MSTL", for the turns and the windows 11, 15 */
function removeSeasons(values: Float64Array, seasons: readonly number[], datesOf: DatesOf) {
  const components: Float64Array[] = seasons.map(() => new Float64Array(values.length));
  const ahead: (Ahead | null)[] = seasons.map(() => null);
  let adjusted: Float64Array = values.slice();
  for (let round = 0; round < (seasons.length > 1 ? 2 : 1); round++) {
    seasons.forEach((season, index) => {
      const withSeason = adjusted.map((value, t) => value + components[index][t]);
      const dates = datesOf(season);
      ahead[index] = dates && datedSeason(withSeason, season, dates);
      components[index] =
        ahead[index] === null
          ? stlSeason(withSeason, season, 11 + 4 * index)
          : withSeason.map((_, t) => ahead[index]?.(t) ?? 0);
      adjusted = withSeason.map((value, t) => value - components[index][t]);
    });
  }
  return { adjusted, components, ahead };
}

/** "ETS(M,Ad,M)", as the literature writes it. */
function nameOf({ form }: FittedEts): string {
  const letter = { none: 'N', additive: 'A', multiplicative: 'M', damped: 'Ad' } as const;
  return `ETS(${letter[form.error]},${letter[form.trend]},${letter[form.season]})`;
}
