import type { ErrorSize, SeriesErrors } from './error-sizes.ts';

/** The least a series' errors may be, in those of the typical series: some without any error would have bands without width. */
const least = 1e-3;

/** How large the errors of each series are: its own mean, drawn towards the typical series', the less the more horizons it
 * comes from. */
export type OwnScales = {
  /** [series] */
  readonly all: readonly number[];
  /** The same without the errors of one block: what would have been known of the scale when these were still to come. */
  without(series: number, block: number): number;
};

/** Works the scales out.
 * @param panel   errors of each series
 * @param growth  of errors with the steps ahead, [horizon]
 * @param pull    horizons of own errors that are worth as much as those of the whole panel; 0 where these say nothing
 * @see Bühlmann 1967, "Experience rating and credibility" */
export function ownScales(panel: readonly SeriesErrors[], growth: Float64Array, pull: number): OwnScales {
  const sums = panel.map(({ sizes }) => sumByBlock(sizes, growth));
  const totals = sums.map((blocks) => totalOf([...blocks.values()]));
  const means = totals.map(({ sum, count }) => (count > 0 ? sum / count : 0));
  // Sorted: the order of a file must not move a bit.
  const logs = means
    .filter((mean) => mean > 0)
    .map(Math.log)
    .sort((a, b) => a - b);
  const typical = logs.length > 0 ? Math.exp(logs.reduce((sum, log) => sum + log, 0) / logs.length) : 1;
  const draw = (mean: number, horizons: number): number => {
    const own = Math.max(mean, least * typical);
    const trust = horizons / (horizons + pull);
    return Math.exp(trust * Math.log(own) + (1 - trust) * Math.log(typical));
  };
  const all = panel.map(({ horizons }, series) => (horizons > 0 ? draw(means[series], horizons) : typical));
  return {
    all,
    without(series, block) {
      const { sum, count } = totals[series];
      const own = sums[series].get(block) ?? { sum: 0, count: 0 };
      return count > own.count
        ? draw(Math.max(0, sum - own.sum) / (count - own.count), Math.max(1, panel[series].horizons - 1))
        : all[series];
    },
  };
}

type Sum = { readonly sum: number; readonly count: number };

function sumByBlock(sizes: readonly ErrorSize[], growth: Float64Array): Map<number, Sum> {
  const sums = new Map<number, Sum>();
  for (const { block, inner, step } of sizes) {
    const { sum, count } = sums.get(block) ?? { sum: 0, count: 0 };
    sums.set(block, { sum: sum + inner / growth[step], count: count + 1 });
  }
  return sums;
}

const totalOf = (sums: readonly Sum[]): Sum => ({
  sum: sums.reduce((total, { sum }) => total + sum, 0),
  count: sums.reduce((total, { count }) => total + count, 0),
});
