import type { ScaledForecast } from './forecaster.ts';
import { unscaleValue } from './scaler.ts';

/** The mean absolute error of forecasts against what was observed.
 * @returns `mae` on the original scale, to be shown; `scaled` in deviations of each series, to choose by: no
 *   series of a panel counts more because its numbers are larger. Both 0 if nothing was observed. */
export function measureForecasts(forecasts: readonly ScaledForecast[]): { mae: number; scaled: number } {
  let mae = 0;
  let scaled = 0;
  let observed = 0;
  for (const { window, values } of forecasts) {
    const { series, origin } = window;
    for (let step = 0; step < values.length && origin + step < series.split.length; step++) {
      if (series.observed[origin + step] === 0) continue;
      mae += Math.abs(unscaleValue(series.scaler, values[step]) - series.source.values[origin + step]);
      scaled += Math.abs(values[step] - series.scaled[origin + step]);
      observed++;
    }
  }
  return { mae: mae / Math.max(observed, 1), scaled: scaled / Math.max(observed, 1) };
}
