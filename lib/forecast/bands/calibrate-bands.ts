import type { ScaledForecast } from '../models/contract/forecaster.ts';
import { isotonicRegression } from './isotonic-regression.ts';

/** How much wider than their spread the bands are, by horizon step. Each [horizon]. */
export type Bands = { readonly half80: Float64Array; readonly half95: Float64Array };

/** Deviations of a normal distribution that 95% and 80% lie within. */
const normal95 = 1.959964;
const normal80 = 1.281552;
/** Residuals that a quantile should rest on: neighbouring horizon steps are pooled until there are as many. */
const enoughResiduals = 40;

/** Conformal bands from the residuals of forecasts whose truth is known, horizon step by horizon step.
 * Overlapping windows repeat each other, so the width grows where few of them are independent: by eight tenths where there
 * is only one, hardly from five on. A quantile beyond what the residuals can show is drawn from the 80% one as if they were
 * normal. docs/decisions/recipe-constants.md has what
 * the widening gained.
 * @param forecasts  none of them may be of what the bands are drawn for
 * @see Vovk, Gammerman & Shafer 2005; Stankeviciute, Alaa & van der Schaar 2021, "Conformal time-series
 *   forecasting" */
export function calibrateBands(
  forecasts: readonly ScaledForecast[],
  horizon: number,
  { shapesBands }: { readonly shapesBands: boolean } = { shapesBands: false },
): Bands {
  const seriesCount = new Set(forecasts.map(({ window }) => window.series)).size;
  const independent = Math.max(1, seriesCount, forecasts.length / horizon);
  const widening = 1 + 0.8 / independent ** 2;
  const steps = Array.from({ length: horizon }, (_, step) => step);
  const inner = steps.map((step) => residualsAt(forecasts, step, 'lower80', 'upper80'));
  const outer = steps.map((step) => residualsAt(forecasts, step, 'lower95', 'upper95'));
  if (shapesBands) {
    // The network has said how the steps differ: one factor a band, from all of them.
    const [width80, width95] = widthsOf(inner.flat().sort(ascending), outer.flat().sort(ascending));
    return {
      half80: new Float64Array(horizon).fill(width80),
      half95: new Float64Array(horizon).fill(width95),
    };
  }
  const widths = steps.map((step) => widthsOf(poolAround(inner, step), poolAround(outer, step)));
  // A step that by chance fared worse than later ones must not widen all of them.
  const half80 = isotonicRegression(Float64Array.from(widths, ([width80]) => width80 * widening));
  const wider = isotonicRegression(Float64Array.from(widths, ([, width95]) => width95 * widening));
  const half95 = wider.map((half, step) => Math.max(half, half80[step]));
  return { half80, half95 };
}

/** Which forecasts the bands of the future are calibrated on: all whose truth is known, or those from the last origin of
 * each series where a network shapes the bands and these are enough: the weights were fixed at the cutoff, but every
 * later origin shows how they fare on what is nearest to the future.
 * @param heldOut  in time order, series by series */
export function residualsOfFuture(
  calibration: readonly ScaledForecast[],
  heldOut: readonly ScaledForecast[],
  { shapesBands }: { readonly shapesBands: boolean },
): readonly ScaledForecast[] {
  const last = [...new Map(heldOut.map((forecast) => [forecast.window.series, forecast])).values()];
  const residuals = last.length * (last.at(0)?.values.length ?? 0);
  return shapesBands && residuals >= enoughForOneFactor ? last : [...calibration, ...heldOut];
}

const enoughForOneFactor = 200;

/** @param inner  sorted residuals in spreads of the 80% band; `outer` in those of the 95% one */
function widthsOf(inner: readonly number[], outer: readonly number[]): [width80: number, width95: number] {
  const width80 = conformalQuantile(inner, 0.8) ?? (inner.at(-1) ?? 1) * 1.5;
  const width95 =
    conformalQuantile(outer, 0.95) ?? Math.max((width80 * normal95) / normal80, outer.at(-1) ?? 0);
  return [width80, width95];
}

/** |truth - forecast| in spreads of the side on which the truth lies. */
function residualsAt(
  forecasts: readonly ScaledForecast[],
  step: number,
  lower: 'lower80' | 'lower95',
  upper: 'upper80' | 'upper95',
): number[] {
  const residuals: number[] = [];
  for (const { window, values, spread } of forecasts) {
    const { series, origin } = window;
    if (origin + step >= series.split.length || series.observed[origin + step] === 0) continue;
    const residual = series.scaled[origin + step] - values[step];
    residuals.push(residual < 0 ? -residual / spread[lower][step] : residual / spread[upper][step]);
  }
  return residuals;
}

/** The residuals of a step, and of its neighbours while there are too few. Sorted. */
function poolAround(residuals: readonly (readonly number[])[], step: number): number[] {
  let pooled = [...residuals[step]];
  for (let reach = 1; pooled.length < enoughResiduals && reach < residuals.length; reach++) {
    pooled = pooled.concat(residuals[step - reach] ?? [], residuals[step + reach] ?? []);
  }
  return pooled.sort(ascending);
}

/** The ceil((n + 1) share)-th smallest; null where n is too small for that. */
function conformalQuantile(sorted: readonly number[], share: number): number | null {
  const rank = Math.ceil((sorted.length + 1) * share);
  return rank > sorted.length ? null : sorted[rank - 1];
}

const ascending = (a: number, b: number): number => a - b;
