import type { PreparedSeries } from '../data/prepared-series.ts';
import type { ScaledForecast, Spread } from '../models/contract/forecaster.ts';
import { seasonalStrength } from '../seasons/seasonal-strength.ts';

/** How the spread of a series goes with its season. */
export type SpreadSeason = {
  readonly period: number;
  /** In those of the mean phase, by phase of the index within the series, [period]. */
  readonly factors: Float64Array;
};

/** Cycles of the mean phase that count with those of a phase's own: few changes say little of their size. */
const cyclesOfDoubt = 2;
/** What other cycles must predict of the size of the changes, and how many cycles there must be. */
const leastStrength = 0.1;
const fewestCycles = 6;
const longestSeason = 366;
/** A change larger than this many mean ones counts as that: one odd value is no season. */
const largestChange = 6;

/** Finds whether a series moves more at some phases of a season than at others, as a plant does by day, by how much values differ
 * from those of the cycle before; whichever season tells most.
 * @param end      values from it on are not looked at
 * @param seasons  in steps
 * @returns null where it does not
 * @see Brown & Forsythe 1974, "Robust tests for the equality of variances", for absolute deviations in the place of squares */
export function findSpreadSeason(
  series: Pick<PreparedSeries, 'split' | 'adjusted' | 'observed'>,
  end: number,
  seasons: readonly number[],
): SpreadSeason | null {
  let best: { readonly period: number; readonly changes: Float64Array; readonly strength: number } | null =
    null;
  for (const period of seasons) {
    if (period < 2 || period > longestSeason) continue;
    const changes = changesOf(series, end, period);
    const strength = seasonalStrength(changes, period);
    if (changes.length < fewestCycles * period || strength <= (best?.strength ?? leastStrength)) continue;
    best = { period, changes, strength };
  }
  return best && { period: best.period, factors: factorsOf(best.changes, best.period, end) };
}

/** A forecast whose bands follow it. */
export function followSpreadSeason(forecast: ScaledForecast, season: SpreadSeason | null): ScaledForecast {
  if (season === null) return forecast;
  const { origin } = forecast.window;
  const follow = (edge: Float64Array) =>
    edge.map((width, step) => width * season.factors[(origin + step) % season.period]);
  const { lower95, lower80, upper80, upper95 }: Spread = forecast.spread;
  return {
    ...forecast,
    spread: {
      lower95: follow(lower95),
      lower80: follow(lower80),
      upper80: follow(upper80),
      upper95: follow(upper95),
    },
  };
}

/** How far each value lies from the one a cycle before, whole cycles up to `end`; the mean where either was not observed. */
function changesOf(
  { split, adjusted, observed }: Pick<PreparedSeries, 'split' | 'adjusted' | 'observed'>,
  end: number,
  period: number,
): Float64Array {
  const first = split.start + period;
  const raw = Float64Array.from({ length: Math.max(0, end - first) }, (_, step) => {
    const index = first + step;
    return observed[index] === 1 && observed[index - period] === 1
      ? Math.abs(adjusted[index] - adjusted[index - period])
      : Number.NaN;
  });
  const known = raw.filter(Number.isFinite);
  const mean = known.reduce((sum, change) => sum + change / known.length, 0);
  return raw.map((change) => (Number.isNaN(change) ? mean : Math.min(change, largestChange * mean)));
}

/** @param end  index after the last change */
function factorsOf(changes: Float64Array, period: number, end: number): Float64Array {
  const mean = changes.reduce((sum, change) => sum + change / changes.length, 0);
  const sums = new Float64Array(period).fill(cyclesOfDoubt * mean);
  const counts = new Float64Array(period).fill(cyclesOfDoubt);
  changes.forEach((change, step) => {
    const phase = (end - changes.length + step) % period;
    sums[phase] += change;
    counts[phase]++;
  });
  return sums.map((sum, phase) => sum / counts[phase] / mean);
}
