import type { Generator } from '#lib/rnn/index.ts';
import { corruptSeries } from './corrupt-series.ts';
import { chance, pickWeighted, uniform } from './distributions.ts';
import { drawArma } from './draw-arma.ts';
import { drawComposed } from './draw-composed.ts';
import { drawCounts, drawIntermittent } from './draw-counts.ts';
import { drawExponentialSmoothing } from './draw-exponential-smoothing.ts';
import { drawGaussianProcess } from './draw-gaussian-process.ts';
import { drawGrowing } from './draw-growing.ts';
import { drawLoadProfile } from './draw-load-profile.ts';
import { drawPeriods } from './draw-periods.ts';
import { drawPrices } from './draw-prices.ts';
import { drawTariff } from './draw-tariff.ts';
import { flipSometimes, reshapeSeries } from './reshape-series.ts';
import { deviationOf, standardise } from './standardise.ts';

/** An invented series. */
export type DrawnSeries = {
  /** As it would be recorded, with its errors. */
  readonly values: Float64Array;
  /** What a forecast should say: `values` without its errors; the same array where there are none. */
  readonly targets: Float64Array;
  /** The seasons that are told of, in steps, 1 for none. */
  readonly periods: readonly [number, number];
};

type Periods = readonly [number, number];
/** A kind of series. */
export type SeriesKind = {
  readonly name: string;
  readonly weight: number;
  /** In the place of `weight` where a series of these seasons and this length suits the kind more or less. */
  readonly weightOf?: (periods: Periods, length: number) => number;
  readonly draw: (rng: Generator, periods: Periods, length: number) => Float64Array;
};

/** The kinds of series, and how often each comes. */
export const seriesKinds: readonly SeriesKind[] = [
  { name: 'composed', weight: 0.42, draw: drawComposed },
  {
    name: 'exponential smoothing',
    weight: 0.15,
    draw: (rng, [period], length) => drawExponentialSmoothing(rng, period, length),
  },
  { name: 'ARMA', weight: 0.1, draw: (rng, [period], length) => drawArma(rng, period, length) },
  {
    name: 'Gaussian process',
    weight: 0.11,
    draw: (rng, [period], length) => drawGaussianProcess(rng, period, length),
  },
  { name: 'prices', weight: 0.05, draw: (rng, _, length) => drawPrices(rng, length) },
  { name: 'counts', weight: 0.05, draw: (rng, [period], length) => drawCounts(rng, period, length) },
  {
    name: 'intermittent',
    weight: 0.03,
    draw: (rng, [period], length) => drawIntermittent(rng, period, length),
  },
  { name: 'tariff', weight: 0.015, draw: (rng, [period], length) => drawTariff(rng, period, length) },
  {
    name: 'growing',
    weight: 0.06,
    weightOf: ([period], length) => (length <= 144 && period <= 12 ? 0.4 : 0.08),
    draw: (rng, [period], length) => drawGrowing(rng, period, length),
  },
  {
    name: 'load profile',
    weight: 0.2,
    weightOf: ([period]) => (stepsPerDay(period) ? 0.4 : 0),
    draw: (rng, [period], length) => drawLoadProfile(rng, stepsPerDay(period) ?? 1, length),
  },
];

function stepsPerDay(period: number): number | undefined {
  if (period === 7) return 1;
  return period === 8 || period === 24 || period === 48 || period === 96 ? period : undefined;
}

/** Draws a series of one of the kinds, or a mixture of two; reshapes it, corrupts it or not, and turns it upside down or not.
 * @param kinds  fewer of them, to measure what the others are worth */
export function drawSeries(
  rng: Generator,
  length: number,
  kinds: readonly SeriesKind[] = seriesKinds,
): DrawnSeries {
  for (;;) {
    const { real, told } = drawPeriods(rng, length);
    const targets = reshapeSeries(rng, drawMixture(rng, real, length, kinds));
    const values = chance(rng, 0.12) ? corruptSeries(rng, targets) : targets;
    flipSometimes(rng, values, targets);
    if (isUsable(targets)) return { values, targets, periods: told };
  }
}

/** One series in nine is a convex combination of two of the same seasons.
 * @see Ansari et al. 2024, "Chronos", its TSMixup */
function drawMixture(
  rng: Generator,
  periods: Periods,
  length: number,
  kinds: readonly SeriesKind[],
): Float64Array {
  const one = drawKind(rng, periods, length, kinds);
  if (!chance(rng, 0.11)) return one;
  const other = standardise(drawKind(rng, periods, length, kinds));
  const share = uniform(rng, 0.2, 0.8);
  return standardise(one).map((value, step) => share * value + (1 - share) * other[step]);
}

function drawKind(
  rng: Generator,
  periods: Periods,
  length: number,
  kinds: readonly SeriesKind[],
): Float64Array {
  const weighted = kinds.map((kind) => ({
    kind,
    weight: kind.weightOf?.(periods, length) ?? kind.weight,
  }));
  return pickWeighted(rng, weighted).kind.draw(rng, periods, length);
}

/** Finite, of a size that float64 resolves, and not constant. */
function isUsable(values: Float64Array): boolean {
  const largest = values.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  return largest < 1e12 && deviationOf(values) > 1e-9 * largest;
}
