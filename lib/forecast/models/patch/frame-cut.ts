import type { PreparedSeries } from '../../data/prepared-series.ts';
import { frameBefore, type WindowFrame } from '../contract/window-frame.ts';
import type { PatchPlan } from './patch-plan.ts';
import type { SeriesFacts } from './series-facts.ts';

/** The least a cut's scale may be, in global scales of its series. */
const leastScale = 0.2;

/** Level and scale from the values before a cut: the mean of the last season and the deviation of the last two, or the
 * last value and twice the mean absolute step of the last year where there is no short season. The level is compared
 * with that of one patch ago. */
export const frameCut = (
  series: PreparedSeries,
  cut: number,
  { levelSpan, scaleSpan, patch }: PatchPlan,
  { globalScale }: SeriesFacts,
): WindowFrame =>
  frameBefore(series, cut, {
    ...{ levelSpan, scaleSpan, byDeviation: levelSpan > 1, ago: patch },
    leastScale: leastScale * globalScale,
  });
