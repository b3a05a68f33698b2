import { addSteps } from '#lib/time-series.ts';
import { keepAllowed } from '../constraints/allowed-values.ts';
import { settledAt } from '../constraints/settled-phases.ts';
import type { ScaledForecast } from '../models/contract/forecaster.ts';
import type { ForecastPoint } from '../result/result-schema.ts';
import { unscaleValue } from '../transforms/scaler.ts';
import type { Bands } from './calibrate-bands.ts';
import { widestOfFew } from './widest-of-few.ts';

/** A forecast with its bands on the original scale, one point a step.
 * Points past the end of the data get the timestamps that follow it and no actual; where the series always has the same value,
 * the band is that one. */
export function drawPoints(
  { window, values, spread, standstill }: ScaledForecast,
  bands: Bands,
  steps: number,
): ForecastPoint[] {
  const { source, scaler, split, allowed, settled } = window.series;
  const widest = widestOfFew(window.series, window.origin);
  return Array.from({ length: steps }, (_, step) => {
    const index = window.origin + step;
    const known = index < split.length;
    const timestamp = known
      ? source.timestamps[index]
      : addSteps(source.timestamps[split.length - 1], source.step, index - split.length + 1);
    const value = values[step];
    const lower80 = spread.lower80[step] * bands.half80[step];
    const upper80 = spread.upper80[step] * bands.half80[step];
    const actual = known && Number.isFinite(source.values[index]) ? source.values[index] : null;
    const only = standstill ?? settledAt(settled, index);
    if (only !== null) {
      const yhat = keepAllowed(allowed, only);
      return { timestamp, actual, yhat, lo80: yhat, hi80: yhat, lo95: yhat, hi95: yhat };
    }
    const yhat = unscaleValue(scaler, value);
    const edge = (distance: number, half: number): number => {
      const far = unscaleValue(scaler, value + distance);
      const told = Math.max(yhat - half, Math.min(yhat + half, far));
      // Without an error of its own, what a few values say of another one counts as well.
      const borrows = bands.unknown > 0 && Number.isFinite(half);
      const reach = Math.abs(told - yhat) ** (1 - bands.unknown) * half ** bands.unknown;
      return keepAllowed(
        allowed,
        borrows ? yhat + Math.sign(distance) * reach : told,
        distance < 0 ? Math.floor : Math.ceil,
      );
    };
    return {
      timestamp,
      actual,
      yhat: keepAllowed(allowed, yhat),
      lo80: edge(-lower80, widest.half80),
      hi80: edge(upper80, widest.half80),
      lo95: edge(-Math.max(lower80, spread.lower95[step] * bands.half95[step]), widest.half95),
      hi95: edge(Math.max(upper80, spread.upper95[step] * bands.half95[step]), widest.half95),
    };
  });
}
