/** A stretch of one value, gaps left out. */
export type Stretch = { readonly from: number; readonly count: number; readonly value: number };

/** The stretches of equal values in [from, end), in time order: most of one value alone.
 * @param values  NaN for a gap */
export function stretchesOf(values: Float64Array, from: number, end: number): Stretch[] {
  const stretches: { from: number; count: number; value: number }[] = [];
  for (let index = from; index < end; index++) {
    const value = values[index];
    const last = stretches.at(-1);
    if (Number.isNaN(value)) continue;
    if (last !== undefined && isSame(last.value, value)) last.count++;
    else stretches.push({ from: index, count: 1, value });
  }
  return stretches;
}

/** Within the rounding of float64. */
const isSame = (one: number, other: number): boolean =>
  Math.abs(one - other) <= 1e-12 * Math.max(Math.abs(one), Math.abs(other));

/** Values of which a stretch must have, and times as many as the longest of the others. */
const fewest = 10;
const seasonsLong = 1.5;
const longestSeason = 48;
const timesAsLong = 3;
/** Rarer than this, it is not one of them. */
const rare = 0.001;

/** How many values a stretch must have to be worth a thought: more than a season, if it is short enough to stand still in.
 * @param season  the shortest; 0 for none */
export const fewestStill = (season: number): number =>
  Math.max(fewest, season <= longestSeason ? Math.ceil(seasonsLong * season) : 0);

/** Whether a stretch is none of the others of its series: of intermittent demand, of a tariff, of a shop that is closed now and
 * then. Were they all drawn from one exponential distribution, n of them would hardly ever leave one so much longer than the
 * longest: r times as long by k / (k + r) for k from 1 to n. */
export function isUnlike(own: Stretch, others: readonly Stretch[], season: number): boolean {
  const longest = others.reduce((most, { count }) => Math.max(most, count), 0);
  if (own.count < Math.max(fewestStill(season), timesAsLong * longest)) return false;
  const ratio = own.count / longest;
  let probability = 1;
  for (let k = 1; k <= others.length && probability >= rare; k++) probability *= k / (k + ratio);
  return probability < rare;
}
