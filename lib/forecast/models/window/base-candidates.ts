import type { PreparedSeries } from '../../data/prepared-series.ts';
import { isYear } from '../../seasons/year-dates.ts';
import { levelChange } from '../contract/window-frame.ts';
import type { WindowPlan } from './window-plan.ts';

/** Simple forecasts that need no season, and those that each season adds. */
const plainCandidates = 6;
const seasonalCandidates = 4;

/** How many simple forecasts a plan has. */
export const countBaseCandidates = (plan: WindowPlan): number =>
  plainCandidates + seasonalCandidates * plan.seasons.length;

/** Steps over which a recent trend is taken, and how much of it is left from one step ahead to the next. */
const trendSpans = [3, 6, 12] as const;
const trendDamping = 0.95;

/** Past seasons that the averaged seasonal forecast looks back over, at most. */
const averagedSeasons = 5;

/** Writes the simple forecasts at an origin into its first argument: the last value; the level; the line through
 * the last lookback; lines through shorter pasts, damped, since a trend seldom goes on; and for each season the value a season ago, the same moved by the change of level, the mean
 * over several past seasons (of a year of weeks, what those years say of the date), and the last value plus how past seasons went on from here. Means are smoothed over
 * a thirtieth of the season. Scaled values; only those before the origin are read.
 * @param out  [horizon, candidates] */
export function writeBaseCandidates(
  out: Float64Array,
  series: PreparedSeries,
  origin: number,
  level: number,
  plan: WindowPlan,
): void {
  const { adjusted, split } = series;
  const candidates = countBaseCandidates(plan);
  const last = adjusted[origin - 1];
  const slopeOver = (span: number): number => {
    const from = Math.max(split.start, origin - 1 - span);
    return origin - 1 > from ? (last - adjusted[from]) / (origin - 1 - from) : 0;
  };
  const slope = slopeOver(plan.lookback);
  const recent = trendSpans.map(slopeOver);
  let damped = 0;
  for (let step = 0; step < plan.horizon; step++) {
    damped += trendDamping ** (step + 1);
    out[step * candidates] = last;
    out[step * candidates + 1] = level;
    out[step * candidates + 2] = last + slope * (step + 1);
    for (let span = 0; span < recent.length; span++) {
      out[step * candidates + 3 + span] = last + recent[span] * damped;
    }
  }
  plan.seasons.forEach((season, index) => {
    const change = levelChange(series, level, origin - season, plan.levelSpan);
    for (let step = 0; step < plan.horizon; step++) {
      const place = step * candidates + plainCandidates + seasonalCandidates * index;
      const first = Math.floor(step / season) + 1;
      const nearest = origin + step - series.rowsAgo(origin + step, season, first);
      if (nearest < split.start) {
        out.fill(last, place, place + seasonalCandidates);
        continue;
      }
      let sum = 0;
      let moved = 0;
      let moves = 0;
      let cycles = 0;
      for (; cycles < averagedSeasons; cycles++) {
        const ago = series.rowsAgo(origin + step, season, first + cycles);
        if (origin + step - ago < split.start) break;
        const there = smoothAround(series, origin + step - ago, origin, season);
        sum += there;
        const here = origin - 1 - ago;
        if (here < split.start) continue;
        moved += there - smoothAround(series, here, origin, season);
        moves++;
      }
      out[place] = adjusted[nearest];
      out[place + 1] = adjusted[nearest] + change;
      out[place + 2] = ofYears(series, season, origin + step, first, origin) ?? sum / cycles;
      out[place + 3] = moves > 0 ? last + moved / moves : adjusted[nearest];
    }
  });
}

/** What past years say of a date; null where the season is no year of weeks, NaN where none reaches back there. */
export function ofYears(
  { source, years }: PreparedSeries,
  season: number,
  target: number,
  cycles: number,
  origin: number,
): number | null {
  // A day more or less hardly matters to a smoothed mean of years of days; a week does.
  const { step } = source;
  return years !== null && step.unit === 'week' && isYear(step, season)
    ? years.at(target, cycles, origin)
    : null;
}

/** Mean of a sixtieth of a season on either side, as far as it is known at the origin. */
function smoothAround(series: PreparedSeries, centre: number, origin: number, season: number): number {
  const reach = Math.floor(season / 60);
  const from = Math.max(centre - reach, series.split.start);
  const to = Math.min(centre + reach, origin - 1);
  let sum = 0;
  for (let index = from; index <= to; index++) sum += series.adjusted[index];
  return sum / (to - from + 1);
}
