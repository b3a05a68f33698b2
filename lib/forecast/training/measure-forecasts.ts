import type { ScaledForecast } from '../models/contract/forecaster.ts';
import { unscaleValue } from '../transforms/scaler.ts';

/** An error beyond this many scales counts as this one: one odd value must not choose the epoch. */
const largest = 8;

/** The mean absolute error of forecasts against what was observed.
 * @returns `mae` on the original scale, to be shown; `framed` in scales of each window, clipped as in training, to
 *   choose by: no series of a panel counts more because its numbers are larger. Both 0 if nothing was observed. */
export function measureForecasts(forecasts: readonly ScaledForecast[]): { mae: number; framed: number } {
  let mae = 0;
  let framed = 0;
  let observed = 0;
  for (const { window, frame, values } of forecasts) {
    const { series, origin } = window;
    for (let step = 0; step < values.length && origin + step < series.split.length; step++) {
      if (series.observed[origin + step] === 0) continue;
      mae += Math.abs(unscaleValue(series.scaler, values[step]) - series.source.values[origin + step]);
      framed += Math.min(largest, Math.abs(values[step] - series.scaled[origin + step]) / frame.scale);
      observed++;
    }
  }
  return { mae: mae / Math.max(observed, 1), framed: framed / Math.max(observed, 1) };
}
