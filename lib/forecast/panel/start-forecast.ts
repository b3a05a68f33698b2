import type { PreparedSeries } from '../network/prepared-series.ts';
import { meanBefore, type WindowFrame } from '../network/window-frame.ts';
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

/** One horizon step of a start forecast, in scales of the frame away from its level. Nothing from the cut on is read,
 * and where a season does not reach back into the series the last value stands in for it. */
export function startAt(
  start: StartForecast,
  series: PreparedSeries,
  cut: number,
  step: number,
  frame: WindowFrame,
  plan: PatchPlan,
): number {
  const last = (series.adjusted[cut - 1] - frame.level) / frame.scale;
  switch (start.kind) {
    case 'last':
      return last;
    case 'level':
      return 0;
    case 'cycle':
    case 'movedCycle': {
      const index = cut + step - start.season * (Math.floor(step / start.season) + 1);
      if (index < series.split.start) return last;
      const moved =
        start.kind === 'movedCycle' ? frame.level - meanBefore(series, index - step, plan.levelSpan) : 0;
      const known = start.kind === 'cycle' || index - step - plan.levelSpan >= series.split.start;
      return (series.adjusted[index] + (known ? moved : 0) - frame.level) / frame.scale;
    }
    case 'cycles': {
      const all = plan.seasons.map((season) =>
        startAt({ kind: 'cycle', season }, series, cut, step, frame, plan),
      );
      return all.reduce((sum, value) => sum + value / all.length, 0);
    }
  }
}
