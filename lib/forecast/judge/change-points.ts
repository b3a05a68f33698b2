import { median } from '../math/median.ts';
import { deviationsPerMad, findOutliers } from './outliers.ts';

/** Jumps of the level that are marked: this many robust deviations of what the level usually moves by. */
const limit = 5;
/** Values that make a level, at least; with a season whole seasons of them. */
const fewestInLevel = 10;

/** Indices at which the level of a series jumps and stays, in time order: the mean of the values from there on less
 * that of the values before, compared with what this difference is everywhere else. A steady trend is no change, and
 * neither is the wandering of prices: there the level always moves that much.
 * @param values  [length], NaN for a gap
 * @param season  0 for none
 * @param most    indices returned, at most
 * @see Eichinger & Kirch 2018, "A MOSUM procedure for the estimation of multiple random change points" */
export function findChangePoints(values: Float64Array, season: number, most: number): number[] {
  const { length } = values;
  const period = Math.max(season, 1);
  const span = period * Math.ceil(Math.max(fewestInLevel, length / 40) / period);
  if (length < 6 * span) return [];
  // A single odd value moves a mean, but no level.
  const level = values.slice();
  for (const index of findOutliers(values, season, length)) level[index] = Number.NaN;
  const [sums, counts] = runningSums(level);
  const meanOf = (from: number, to: number) => (sums[to] - sums[from]) / (counts[to] - counts[from]);
  const jumps = new Float64Array(length).fill(Number.NaN);
  for (let index = span; index + span <= length; index++) {
    jumps[index] = meanOf(index, index + span) - meanOf(index - span, index);
  }
  const known = [...jumps].filter(Number.isFinite);
  if (known.length === 0) return [];
  const usual = median(known);
  const spread = deviationsPerMad * median(known.map((jump) => Math.abs(jump - usual)));
  const size = (index: number) => Math.abs(jumps[index] - usual);
  const found: number[] = [];
  const candidates = Array.from(jumps.keys())
    .filter((index) => size(index) > limit * spread && size(index) > 0)
    .sort((a, b) => size(b) - size(a));
  for (const index of candidates) {
    if (found.length === most) break;
    // One jump raises all differences around it: only its peak counts.
    if (found.every((other) => Math.abs(other - index) > span)) found.push(index);
  }
  return found.sort((a, b) => a - b);
}

/** Sums and counts of the known values before each index, [length + 1]. */
function runningSums(values: Float64Array): readonly [Float64Array, Float64Array] {
  const sums = new Float64Array(values.length + 1);
  const counts = new Float64Array(values.length + 1);
  values.forEach((value, index) => {
    sums[index + 1] = sums[index] + (Number.isFinite(value) ? value : 0);
    counts[index + 1] = counts[index] + (Number.isFinite(value) ? 1 : 0);
  });
  return [sums, counts];
}
