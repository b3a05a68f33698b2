/** Counts of values in bins of one width; the first begins at `from`. */
export type Histogram = { readonly from: number; readonly width: number; readonly counts: readonly number[] };

/** Sorts values into bins by the rule of Freedman and Diaconis, two interquartile ranges over the cube root of their
 * number wide, one of the edges at 0. Null without a finite value.
 * @see Freedman & Diaconis 1981, "On the histogram as a density estimator" */
export function histogramOf(values: readonly number[]): Histogram | null {
  const sorted = values.filter(Number.isFinite).toSorted((a, b) => a - b);
  if (sorted.length === 0) return null;
  const [least, most] = [sorted[0], sorted[sorted.length - 1]];
  const range = Math.max(most, 0) - Math.min(least, 0);
  if (range === 0) return { from: 0, width: 1, counts: [sorted.length] };
  const spread = quantile(sorted, 0.75) - quantile(sorted, 0.25);
  const wanted = (2 * spread) / Math.cbrt(sorted.length);
  const width = Math.min(Math.max(wanted, range / mostBins), range / fewestBins);
  const first = Math.floor(least / width);
  const counts = new Array<number>(Math.floor(most / width) - first + 1).fill(0);
  for (const value of sorted) counts[Math.min(Math.floor(value / width) - first, counts.length - 1)]++;
  return { from: first * width, width, counts };
}

const fewestBins = 5;
const mostBins = 40;

const quantile = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(Math.floor(share * sorted.length), sorted.length - 1)];
