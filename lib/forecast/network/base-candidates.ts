import type { PreparedSeries } from './prepared-series.ts';
import { meanBefore } from './window-frame.ts';
import type { WindowPlan } from './window-plan.ts';

/** How many simple forecasts a plan has: last value, level, and three a season. */
export const countBaseCandidates = (plan: WindowPlan): number => 2 + 3 * plan.seasons.length;

/** Past seasons that the averaged seasonal forecast looks back over, at most. */
const averagedSeasons = 5;

/** Writes the simple forecasts at an origin into its first argument: the last value; the level; and for each
 * season the value a season ago, the same moved by the change of level, and the mean over several past
 * seasons, smoothed over a thirtieth of the season. Scaled values; only those before the origin are read.
 * @param out  [horizon, candidates] */
export function writeBaseCandidates(
  out: Float64Array,
  series: PreparedSeries,
  origin: number,
  level: number,
  plan: WindowPlan,
): void {
  const { scaled, split } = series;
  const candidates = countBaseCandidates(plan);
  const last = scaled[origin - 1];
  for (let step = 0; step < plan.horizon; step++) {
    out[step * candidates] = last;
    out[step * candidates + 1] = level;
  }
  plan.seasons.forEach((season, index) => {
    const change = levelChangeBefore(series, origin, season, plan.levelSpan);
    const smoothing = Math.floor(season / 30);
    for (let step = 0; step < plan.horizon; step++) {
      const place = step * candidates + 2 + 3 * index;
      const nearest = origin + step - season * (Math.floor(step / season) + 1);
      if (nearest < split.start) {
        out.fill(last, place, place + 3);
        continue;
      }
      out[place] = scaled[nearest];
      out[place + 1] = scaled[nearest] + change;
      let sum = 0;
      let count = 0;
      for (let cycle = 0; cycle < averagedSeasons; cycle++) {
        const centre = nearest - cycle * season;
        for (let index = centre - smoothing; index <= centre + smoothing; index++) {
          if (index < split.start || index >= origin) continue;
          sum += scaled[index];
          count++;
        }
      }
      out[place + 2] = count > 0 ? sum / count : scaled[nearest];
    }
  });
}

function levelChangeBefore(series: PreparedSeries, origin: number, season: number, span: number): number {
  if (origin - season - span < series.split.start) return 0;
  return meanBefore(series, origin, span) - meanBefore(series, origin - season, span);
}
