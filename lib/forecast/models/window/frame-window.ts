import type { PreparedSeries } from '../../data/prepared-series.ts';
import { meanBefore, type WindowFrame } from '../contract/window-frame.ts';
import type { WindowPlan } from './window-plan.ts';

/** The least a window's scale may be, in deviations of the training part: a calm spell must not blow up. */
const leastScale = 0.15;

/** Level and scale from the values before the origin. */
export function frameWindow(series: PreparedSeries, origin: number, plan: WindowPlan): WindowFrame {
  const level = meanBefore(series, origin, plan.levelSpan);
  const from = Math.max(origin - plan.scaleSpan, series.split.start);
  let spread = 0;
  if (plan.seasons.length > 0) {
    const mean = meanBefore(series, origin, plan.scaleSpan);
    for (let index = from; index < origin; index++) spread += (series.adjusted[index] - mean) ** 2;
    spread = Math.sqrt(spread / Math.max(origin - from, 1));
  } else {
    for (let index = from + 1; index < origin; index++) {
      spread += Math.abs(series.adjusted[index] - series.adjusted[index - 1]);
    }
    spread = (2 * spread) / Math.max(origin - from - 1, 1);
  }
  const scale = Math.max(spread, plan.seasons.length > 0 ? leastScale : leastScale / 5);
  const season = plan.seasons.at(-1);
  const hasPast = season !== undefined && origin - season - plan.levelSpan >= series.split.start;
  const levelChange = hasPast ? (level - meanBefore(series, origin - season, plan.levelSpan)) / scale : 0;
  return { level, scale, levelChange };
}
