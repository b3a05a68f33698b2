import type { PreparedSeries } from '../../data/prepared-series.ts';
import { levelChange, type WindowFrame } from '../contract/window-frame.ts';
import type { PatchPlan } from './patch-plan.ts';

/** The simple forecasts that a panel's base may start from. `cycle` repeats the last cycle of a season, `movedCycle`
 * moves it by the change of level since, and `cycles` is the mean of the last cycles of both seasons. */
export type StartForecast =
  | { readonly kind: 'last' | 'level' | 'cycles' }
  | { readonly kind: 'cycle' | 'movedCycle'; readonly season: number };

/** Every one that a plan has. */
export function listStarts({ seasons }: PatchPlan): StartForecast[] {
  return [
    { kind: 'last' },
    { kind: 'level' },
    ...seasons.flatMap((season): StartForecast[] => [
      { kind: 'cycle', season },
      { kind: 'movedCycle', season },
    ]),
    ...(seasons.length > 1 ? [{ kind: 'cycles' } as const] : []),
  ];
}

/** Writes every horizon step of a start forecast into its first argument, in scales of the frame away from its level.
 * Nothing from the cut on is read, and where a season does not reach back into the series the last value stands in for
 * it.
 * @param out    [..., horizon, ...]
 * @param place  where in `out` the first step goes */
export function writeStart(
  out: Float64Array,
  place: number,
  start: StartForecast,
  series: PreparedSeries,
  cut: number,
  frame: WindowFrame,
  plan: PatchPlan,
): void {
  const end = place + plan.horizon;
  switch (start.kind) {
    case 'last':
      out.fill((series.adjusted[cut - 1] - frame.level) / frame.scale, place, end);
      break;
    case 'level':
      out.fill(0, place, end);
      break;
    case 'cycle':
    case 'movedCycle':
      out.fill(0, place, end);
      addCycle(out, place, start, 1, series, cut, frame, plan);
      break;
    case 'cycles':
      out.fill(0, place, end);
      for (const season of plan.seasons) {
        addCycle(out, place, { kind: 'cycle', season }, plan.seasons.length, series, cut, frame, plan);
      }
      break;
  }
}

/** Adds the last cycle of a season, divided by `parts`. */
function addCycle(
  out: Float64Array,
  place: number,
  { kind, season }: { readonly kind: 'cycle' | 'movedCycle'; readonly season: number },
  parts: number,
  series: PreparedSeries,
  cut: number,
  { level, scale }: WindowFrame,
  plan: PatchPlan,
): void {
  const { adjusted, split, rowsAgo } = series;
  const last = (adjusted[cut - 1] - level) / scale;
  for (let from = 0; from < plan.horizon; from += season) {
    // Whole cycles ahead are forecast by what lies as many and one more behind.
    const ago = from + season;
    const moved = kind === 'movedCycle' ? levelChange(series, level, cut - ago, plan.levelSpan) : 0;
    const to = Math.min(from + season, plan.horizon);
    for (let step = from; step < to; step++) {
      const index = cut + step - rowsAgo(cut + step, season, ago / season);
      const value = index < split.start ? last : (adjusted[index] + moved - level) / scale;
      out[place + step] += value / parts;
    }
  }
}
