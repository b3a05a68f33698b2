import type { PreparedSeries } from '../../data/prepared-series.ts';

/** What a window is normalised by: (value - level) / scale. */
export type WindowFrame = {
  readonly level: number;
  readonly scale: number;
  /** Level now less an earlier one, in scales; 0 where there is no such past. */
  readonly levelChange: number;
};

/** How a model takes level and scale from the values before an origin. Lengths in steps. */
export type FrameRule = {
  /** How many of the last values make the level, and the scale. */
  readonly levelSpan: number;
  readonly scaleSpan: number;
  /** Whether the scale is their deviation, or else twice the mean absolute step. */
  readonly byDeviation: boolean;
  /** The least a scale may be: a calm spell must not blow up. */
  readonly leastScale: number;
  /** How far back the earlier level lies; undefined for none. */
  readonly ago: number | undefined;
};

/** Level and scale of the values before an origin. */
export function frameBefore(series: PreparedSeries, origin: number, rule: FrameRule): WindowFrame {
  const level = meanBefore(series, origin, rule.levelSpan);
  const from = Math.max(origin - rule.scaleSpan, series.split.start);
  let spread = 0;
  if (rule.byDeviation) {
    const mean = meanBefore(series, origin, rule.scaleSpan);
    for (let index = from; index < origin; index++) spread += (series.adjusted[index] - mean) ** 2;
    spread = Math.sqrt(spread / Math.max(origin - from, 1));
  } else {
    for (let index = from + 1; index < origin; index++) {
      spread += Math.abs(series.adjusted[index] - series.adjusted[index - 1]);
    }
    spread = (2 * spread) / Math.max(origin - from - 1, 1);
  }
  const scale = Math.max(spread, rule.leastScale);
  const change = rule.ago === undefined ? 0 : levelChange(series, level, origin - rule.ago, rule.levelSpan);
  return { level, scale, levelChange: change / scale };
}

/** Mean of the `span` scaled values before `origin`, or of as many as there are. */
export function meanBefore(series: PreparedSeries, origin: number, span: number): number {
  const from = Math.max(origin - span, series.split.start);
  let sum = 0;
  for (let index = from; index < origin; index++) sum += series.adjusted[index];
  return origin > from ? sum / (origin - from) : 0;
}

/** A level less the mean of the `span` values before an earlier place; 0 where the series does not reach back so far. */
export function levelChange(series: PreparedSeries, level: number, before: number, span: number): number {
  return before - span >= series.split.start ? level - meanBefore(series, before, span) : 0;
}
