import type { MethodName } from '../methods/method-table.ts';
import type { MethodError } from './weigh-methods.ts';

/** What two stretches of time, one after the other, say of the methods of one series: errors on whatever scale they share. */
export type ErrorHalves = {
  readonly earlier: readonly MethodError[];
  readonly later: readonly MethodError[];
  /** Horizons that both hold together. */
  readonly horizons: number;
};

/** Series from which on a correlation says anything. */
const fewestSeries = 20;
/** Bounds of a correlation: chance makes it 0, or less, and what two stretches share by accident 1. */
const leastCorrelation = 0.05;
const mostCorrelation = 0.95;
/** Squares of shares that are rounding. */
const negligible = 1e-12;
/** What is taken where too few series have both halves. */
const usualPull = 4;

/** How many horizons of a series' own errors are worth as much as those of its whole panel: few where methods that did well on a
 * series go on doing well on it, many where that was chance. Told by the correlation, over the series, of a method's share
 * of the error in the earlier half of what is known with its share in the later one.
 * @param methods  whose correlations are averaged
 * @see Bühlmann 1967, "Experience rating and credibility": within over between variance */
export function pullOfPanel(panel: readonly ErrorHalves[], methods: readonly MethodName[]): number {
  const correlations = methods.flatMap((method) => {
    const pairs = panel.flatMap(({ earlier, later }): [number, number][] => {
      const [before, after] = [shareOf(earlier, method), shareOf(later, method)];
      return before === null || after === null ? [] : [[before, after]];
    });
    const correlation = pairs.length < fewestSeries ? null : correlate(pairs);
    return correlation === null ? [] : [correlation];
  });
  if (correlations.length === 0) return usualPull;
  const mean = correlations.reduce((sum, own) => sum + own / correlations.length, 0);
  const credible = Math.min(mostCorrelation, Math.max(leastCorrelation, mean));
  const horizons = panel.reduce((sum, own) => sum + own.horizons / panel.length, 0);
  return ((horizons / 2) * (1 - credible)) / credible;
}

/** A method's error in the mean of all of them; null where there is none. */
function shareOf(errors: readonly MethodError[], method: MethodName): number | null {
  const own = errors.find((other) => other.method === method)?.error;
  const mean = errors.reduce((sum, { error }) => sum + error / errors.length, 0);
  return own === undefined || !(mean > 0) ? null : own / mean;
}

/** @returns null where nothing differs */
function correlate(pairs: readonly (readonly [number, number])[]): number | null {
  const [meanBefore, meanAfter] = [0, 1].map((at) =>
    pairs.reduce((sum, pair) => sum + pair[at] / pairs.length, 0),
  );
  let product = 0;
  let squares = 0;
  for (const [before, after] of pairs) {
    product += (before - meanBefore) * (after - meanAfter);
    squares += ((before - meanBefore) ** 2 + (after - meanAfter) ** 2) / 2;
  }
  return squares > negligible * pairs.length ? product / squares : null;
}
