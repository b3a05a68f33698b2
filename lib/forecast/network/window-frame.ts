import type { PreparedSeries } from './prepared-series.ts';
import type { WindowPlan } from './window-plan.ts';

/** What a window is normalised by: (value - level) / scale. */
export type WindowFrame = {
  readonly level: number;
  readonly scale: number;
  /** Level now less the level one season ago, in scales; 0 where there is no season or no such past. */
  readonly levelChange: number;
};

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

/** Mean of the `span` scaled values before `origin`, or of as many as there are. */
export function meanBefore(series: PreparedSeries, origin: number, span: number): number {
  const from = Math.max(origin - span, series.split.start);
  let sum = 0;
  for (let index = from; index < origin; index++) sum += series.adjusted[index];
  return origin > from ? sum / (origin - from) : 0;
}
