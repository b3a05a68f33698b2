import type { PreparedSeries } from '../../data/prepared-series.ts';

/** What a window is normalised by: (value - level) / scale. */
export type WindowFrame = {
  readonly level: number;
  readonly scale: number;
  /** Level now less the level one season ago, in scales; 0 where there is no season or no such past. */
  readonly levelChange: number;
};

/** Mean of the `span` scaled values before `origin`, or of as many as there are. */
export function meanBefore(series: PreparedSeries, origin: number, span: number): number {
  const from = Math.max(origin - span, series.split.start);
  let sum = 0;
  for (let index = from; index < origin; index++) sum += series.adjusted[index];
  return origin > from ? sum / (origin - from) : 0;
}
