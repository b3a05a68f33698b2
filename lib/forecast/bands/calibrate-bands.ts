import type { ScaledForecast } from '../models/contract/forecaster.ts';
import type { Recipe } from '../recipe/recipe.ts';
import { measureErrorSizes } from './error-sizes.ts';
import { enoughErrors, growthByStep } from './growth-by-step.ts';
import { ownScales } from './own-scales.ts';
import { type WeightedValue, weightedQuantile } from './weighted-quantile.ts';

/** How much wider than their spread the bands of one series are, by horizon step. Each [horizon]. */
export type Bands = {
  readonly half80: Float64Array;
  readonly half95: Float64Array;
  /** How much of the width a few values of the series itself should tell, from 0 to 1: none where its own errors are known, the
   * more, the fewer other series it was borrowed from. */
  readonly unknown: number;
};

/** Whether the network shapes the bands, and whose errors they follow. */
export type BandRule = { readonly shapesBands: boolean; readonly bands: Recipe['bands'] };

/** Deviations of a normal distribution that 95% and 80% lie within. */
const normal95 = 1.959964;
const normal80 = 1.281552;
/** Horizons of own errors that are worth as much as the panel's: many where a network has said how wide each series' bands
 * are, few where they only follow the scale of a window. */
const pullOfShapes = 8;
const pullOfScales = 1;
/** Other series with errors that are worth as much as a series' own few values, where it has no errors. */
const seriesOfDoubt = 8;
/** Horizons of own errors from which on the shape of a series' errors is as much its own as the panel's. */
const horizonsOfShape = 10;

/** Conformal bands of every series from the errors of its own forecasts whose truth is known. In a panel, three things are told
 * apart: how errors grow with the steps ahead, which all series tell together; how large a series' errors are, its own
 * mean drawn towards the typical series'; and which of them 80% and 95% lie below, in units of that size, which the
 * panel tells where a series has few. The size that an error is measured by leaves out the horizon it lies in, as the size of
 * what is still to come leaves out that.
 * Where few errors are independent the width grows: of a single series by eight tenths where there is one horizon, hardly
 * from five on; of a panel by what one more might add. docs/decisions/recipe-constants.md has what each gained.
 * @param forecasts  of each series, in time order; none of them may be of what the bands are drawn for
 * @see Vovk, Gammerman & Shafer 2005, "Algorithmic learning in a random world"; Stankeviciute, Alaa & van der Schaar 2021,
 *   "Conformal time-series forecasting" */
export function calibrateBands(
  forecasts: readonly (readonly ScaledForecast[])[],
  horizon: number,
  { shapesBands, bands }: BandRule,
): Bands[] {
  const panel = forecasts.map((own) => measureErrorSizes(own, horizon));
  const lenders = panel.filter((own) => own.horizons > 0).length;
  // A network that shapes the bands has said how the steps differ.
  const growth = shapesBands ? new Float64Array(horizon).fill(1) : growthByStep(panel, horizon);
  const isPooled = bands === 'pooled';
  // Alone there is nothing to be drawn to.
  const scales = ownScales(panel, growth, !isPooled ? 0 : shapesBands ? pullOfShapes : pullOfScales);
  const measured = panel.map(({ sizes, horizons }, series) => {
    const weight = horizons / Math.max(sizes.length, 1);
    const units = sizes.map(({ step, block }) => growth[step] * scales.without(series, block));
    return {
      horizons,
      inner: sizes.map(({ inner }, at): WeightedValue => ({ value: inner / units[at], weight })),
      outer: sizes.map(({ outer }, at): WeightedValue => ({ value: outer / units[at], weight })),
    };
  });
  const horizons = Math.max(
    1,
    panel.reduce((sum, own) => sum + own.horizons, 0),
  );
  const errors = panel.reduce((sum, { sizes }) => sum + sizes.length, 0);
  // What repeats the errors of a single series is the widening's.
  const errorsOfOne = shapesBands ? errors : Math.max(enoughErrors, errors / horizon);
  const ofPanel = widthsOf(
    measured.flatMap((own) => own.inner),
    measured.flatMap((own) => own.outer),
    isPooled ? horizons : errorsOfOne,
  );
  const widening = shapesBands || isPooled ? 1 : 1 + 0.8 / horizons ** 2;
  return measured.map(({ inner, outer, horizons: own }, series) => {
    const widths = isPooled && inner.length > 0 ? widthsOf(inner, outer) : ofPanel;
    const trust = isPooled ? own / (own + horizonsOfShape) : 1;
    const [width80, width95] = widths.map((width, band) => mix(width, ofPanel[band], trust));
    const unit = widening * scales.all[series];
    const outermost = shapesBands ? width95 : Math.max(width80, width95);
    return {
      half80: growth.map((grown) => grown * unit * width80),
      half95: growth.map((grown) => grown * unit * outermost),
      unknown: own > 0 ? 0 : seriesOfDoubt / (lenders + seriesOfDoubt),
    };
  });
}

/** The widths that hold 80% and 95% of some errors. What lies beyond all that they show is drawn from the 80% one as if they
 * were normal.
 * @param inner  in units of the 80% band; `outer` in those of the 95% one
 * @param independent  how many of them are: one more, which is yet to come, may be larger than all, but no more than half of
 *   what a band may miss is given to that */
function widthsOf(
  inner: readonly WeightedValue[],
  outer: readonly WeightedValue[],
  independent = Number.POSITIVE_INFINITY,
): readonly [width80: number, width95: number] {
  const largest = (errors: readonly WeightedValue[]): number =>
    errors.reduce((most, { value }) => Math.max(most, value), 0);
  const shareOf = (promised: number) => Math.min((1 + promised) / 2, promised * (1 + 1 / independent));
  const width80 = weightedQuantile(inner, shareOf(0.8)) ?? (largest(inner) || 1) * 1.5;
  const width95 =
    weightedQuantile(outer, shareOf(0.95)) ?? Math.max((width80 * normal95) / normal80, largest(outer));
  return [width80, width95];
}

const mix = (own: number, other: number, trust: number): number =>
  own > 0 && other > 0
    ? Math.exp(trust * Math.log(own) + (1 - trust) * Math.log(other))
    : Math.max(own, other);
