import { addSteps } from '#lib/time-series.ts';
import { keepAllowed } from '../constraints/allowed-values.ts';
import type { ScaledForecast } from '../models/contract/forecaster.ts';
import type { ForecastPoint } from '../result/result-schema.ts';
import { unscaleValue } from '../transforms/scaler.ts';
import type { Bands } from './calibrate-bands.ts';

/** A forecast with its bands on the original scale, one point a step.
 * Points past the end of the data get the timestamps that follow it and no actual. */
export function drawPoints(
  { window, values, spread }: ScaledForecast,
  bands: Bands,
  steps: number,
): ForecastPoint[] {
  const { source, scaler, split, allowed } = window.series;
  const draw = (value: number, round?: (value: number) => number) =>
    keepAllowed(allowed, unscaleValue(scaler, value), round);
  return Array.from({ length: steps }, (_, step) => {
    const index = window.origin + step;
    const known = index < split.length;
    const timestamp = known
      ? source.timestamps[index]
      : addSteps(source.timestamps[split.length - 1], source.step, index - split.length + 1);
    const value = values[step];
    const lower80 = spread.lower80[step] * bands.half80[step];
    const upper80 = spread.upper80[step] * bands.half80[step];
    return {
      timestamp,
      actual: known && Number.isFinite(source.values[index]) ? source.values[index] : null,
      yhat: draw(value),
      lo80: draw(value - lower80, Math.floor),
      hi80: draw(value + upper80, Math.ceil),
      lo95: draw(value - Math.max(lower80, spread.lower95[step] * bands.half95[step]), Math.floor),
      hi95: draw(value + Math.max(upper80, spread.upper95[step] * bands.half95[step]), Math.ceil),
    };
  });
}
