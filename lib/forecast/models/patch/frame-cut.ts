import type { PreparedSeries } from '../../data/prepared-series.ts';
import { meanBefore, type WindowFrame } from '../contract/window-frame.ts';
import type { PatchPlan } from './patch-plan.ts';
import type { SeriesFacts } from './series-facts.ts';

/** The least a cut's scale may be, in global scales of its series: a calm spell must not blow up. */
const leastScale = 0.2;

/** Level and scale from the values before a cut: the mean of the last season and the deviation of the last two, or the
 * last value and twice the mean absolute step of the last year where there is no short season. */
export function frameCut(
  series: PreparedSeries,
  cut: number,
  plan: PatchPlan,
  { globalScale }: SeriesFacts,
): WindowFrame {
  const level = meanBefore(series, cut, plan.levelSpan);
  const from = Math.max(cut - plan.scaleSpan, series.split.start);
  let spread = 0;
  if (plan.levelSpan > 1) {
    const mean = meanBefore(series, cut, plan.scaleSpan);
    for (let index = from; index < cut; index++) spread += (series.adjusted[index] - mean) ** 2;
    spread = Math.sqrt(spread / Math.max(cut - from, 1));
  } else {
    for (let index = from + 1; index < cut; index++) {
      spread += Math.abs(series.adjusted[index] - series.adjusted[index - 1]);
    }
    spread = (2 * spread) / Math.max(cut - from - 1, 1);
  }
  const scale = Math.max(spread, leastScale * globalScale);
  const before = cut - plan.patch;
  const hasPast = before - plan.levelSpan >= series.split.start;
  return {
    level,
    scale,
    levelChange: hasPast ? (level - meanBefore(series, before, plan.levelSpan)) / scale : 0,
  };
}
