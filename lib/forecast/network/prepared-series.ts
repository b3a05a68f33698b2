import type { TimeSeries } from '#lib/time-series.ts';
import type { ForecastSettings } from '../schema.ts';
import { type Split, type StageName, splitSeries } from '../split-series.ts';
import { fillGaps } from './fill-gaps.ts';
import { needsLogarithm, takesLogarithm } from './needs-logarithm.ts';
import { fitScaler, type Scaler, scaleValue } from './scaler.ts';

/** A series as the recipe uses it. All arrays [length]. */
export type PreparedSeries = {
  readonly source: TimeSeries;
  readonly split: Split;
  readonly scaler: Scaler;
  /** Original scale, gaps filled from the past; NaN before the first observation. */
  readonly filled: Float64Array;
  /** `filled` on the network's scale, 0 before the first observation. */
  readonly scaled: Float64Array;
  /** 1 where a value was observed. */
  readonly observed: Uint8Array;
};

/** A part shorter than this says little about how a series is scaled. */
const fewestToScale = 8;

/** Splits a series for a stage, fits its scaler on the training part, fills its gaps and scales it. */
export function prepareSeries(
  source: TimeSeries,
  settings: ForecastSettings,
  seriesCount: number,
  stage: StageName = 'backtest',
): PreparedSeries {
  const split = splitSeries(source.values, settings, seriesCount, stage);
  const season = settings.seasons.at(0) ?? 0;
  // A series too short to give a training part of its own is scaled by all that is known at the cutoff.
  const isLong = split.trainingEnd - split.start >= fewestToScale;
  const training = source.values.subarray(split.start, isLong ? split.trainingEnd : split.cutoff);
  // In a panel a logarithm makes growth alike across series of all sizes; one series must show that it helps.
  const logarithm = seriesCount > 1 ? takesLogarithm(training) : needsLogarithm(training, season || 12);
  const scaler = fitScaler(training, logarithm);
  const filled = fillGaps(source.values, season);
  return {
    source,
    split,
    scaler,
    filled,
    scaled: filled.map((value) => (Number.isFinite(value) ? scaleValue(scaler, value) : 0)),
    observed: Uint8Array.from(source.values, (value) => (Number.isFinite(value) ? 1 : 0)),
  };
}
