import type { PreparedSeries } from '../../data/prepared-series.ts';
import { frameBefore, type WindowFrame } from '../contract/window-frame.ts';
import type { WindowPlan } from './window-plan.ts';

/** The least a window's scale may be, in deviations of the training part. */
const leastScale = 0.15;

/** Level and scale from the values before the origin; the level is compared with that of one season ago. */
export function frameWindow(series: PreparedSeries, origin: number, plan: WindowPlan): WindowFrame {
  const { seasons, levelSpan, scaleSpan } = plan;
  const byDeviation = seasons.length > 0;
  return frameBefore(series, origin, {
    ...{ levelSpan, scaleSpan, byDeviation, ago: seasons.at(-1) },
    leastScale: byDeviation ? leastScale : leastScale / 5,
  });
}
