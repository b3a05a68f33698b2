import type { ForecastSettings } from './schema.ts';

/** Where a series is cut, as indices: [start, trainingEnd) is learnt from, the targets of validation and
 * calibration lie in [trainingEnd, cutoff), and [cutoff, length) is held out: seen by nothing but the score. */
export type Split = {
  /** The first observed value. */
  readonly start: number;
  readonly trainingEnd: number;
  readonly cutoff: number;
  readonly length: number;
};

/** Splits by time, never at random.
 * @param seriesCount  in a panel each series needs to give fewer validation windows */
export function splitSeries(
  values: ArrayLike<number>,
  settings: Pick<ForecastSettings, 'holdout' | 'horizon' | 'lookback'>,
  seriesCount: number,
): Split {
  const length = values.length;
  const cutoff = Math.max(length - settings.holdout, 0);
  let start = 0;
  while (start < cutoff && !Number.isFinite(values[start])) start++;
  const validation = validationLength(cutoff - start, settings, seriesCount);
  return { start, trainingEnd: Math.max(cutoff - validation, start), cutoff, length };
}

/** About a sixth of what is before the cutoff, at least a horizon, and never so much that no training
 * window is left where there could be one. */
function validationLength(
  available: number,
  { horizon, lookback }: Pick<ForecastSettings, 'horizon' | 'lookback'>,
  seriesCount: number,
): number {
  const wanted = seriesCount >= 20 ? horizon : Math.max(2 * horizon, Math.floor(available / 6));
  const affordable = available - lookback - 2 * horizon;
  return Math.max(horizon, Math.min(wanted, affordable));
}
