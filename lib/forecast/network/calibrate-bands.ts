import type { ScaledForecast } from './forecaster.ts';

/** Half widths of the bands, in scales of a window. Each [horizon], growing with the horizon. */
export type Bands = { readonly half80: Float64Array; readonly half95: Float64Array };

/** Deviations of a normal distribution that 95% and 80% lie within. */
const normal95 = 1.959964;
const normal80 = 1.281552;
/** Residuals that a quantile should rest on: neighbouring horizon steps are pooled until there are as many. */
const enoughResiduals = 40;

/** Conformal bands from the residuals of forecasts whose truth is known, horizon step by horizon step.
 * Overlapping windows repeat each other, so the width grows where few of them are independent; a quantile
 * beyond what the residuals can show is drawn from the 80% one as if they were normal.
 * @param forecasts  none of them may be of what the bands are drawn for
 * @see Vovk, Gammerman & Shafer 2005; Stankeviciute, Alaa & van der Schaar 2021, "Conformal time-series
 *   forecasting" */
export function calibrateBands(forecasts: readonly ScaledForecast[], horizon: number): Bands {
  const residuals = Array.from({ length: horizon }, (_, step) => residualsAt(forecasts, step));
  const seriesCount = new Set(forecasts.map(({ window }) => window.series)).size;
  const independent = Math.max(1, seriesCount, forecasts.length / horizon);
  const widening = 1 + 0.3 / Math.sqrt(independent);
  const half80 = new Float64Array(horizon);
  const half95 = new Float64Array(horizon);
  for (let step = 0; step < horizon; step++) {
    const pooled = poolAround(residuals, step);
    const inner = conformalQuantile(pooled, 0.8) ?? (pooled.at(-1) ?? 1) * 1.5;
    const outer =
      conformalQuantile(pooled, 0.95) ?? Math.max((inner * normal95) / normal80, pooled.at(-1) ?? 0);
    half80[step] = Math.max(inner * widening, half80[step - 1] ?? 0);
    half95[step] = Math.max(outer * widening, half80[step], half95[step - 1] ?? 0);
  }
  return { half80, half95 };
}

/** |truth - forecast| in scales of the window. */
function residualsAt(forecasts: readonly ScaledForecast[], step: number): number[] {
  const residuals: number[] = [];
  for (const { window, frame, values } of forecasts) {
    const { series, origin } = window;
    if (origin + step >= series.split.length || series.observed[origin + step] === 0) continue;
    residuals.push(Math.abs(series.scaled[origin + step] - values[step]) / frame.scale);
  }
  return residuals;
}

/** The residuals of a step, and of its neighbours while there are too few. Sorted. */
function poolAround(residuals: readonly (readonly number[])[], step: number): number[] {
  let pooled = [...residuals[step]];
  for (let reach = 1; pooled.length < enoughResiduals && reach < residuals.length; reach++) {
    pooled = pooled.concat(residuals[step - reach] ?? [], residuals[step + reach] ?? []);
  }
  return pooled.sort((a, b) => a - b);
}

/** The ceil((n + 1) share)-th smallest; null where n is too small for that. */
function conformalQuantile(sorted: readonly number[], share: number): number | null {
  const rank = Math.ceil((sorted.length + 1) * share);
  return rank > sorted.length ? null : sorted[rank - 1];
}
