/** The affine frame in which the network sees a series, and what is told of the whole of it. All but `location` and `scale`
 * are in that frame. */
export type SeriesScale = {
  readonly location: number;
  /** > 0 */
  readonly scale: number;
  readonly lowest: number;
  readonly highest: number;
  /** Share of the observations that equal the lowest, in [0, 1]: a floor, as zero is to counts. */
  readonly shareAtLowest: number;
  readonly shareAtHighest: number;
  /** Values further from 0 than this take part in no mean. */
  readonly fence: number;
};

/** Fewer observations than this in the stretch, and all before it are taken too. */
const fewest = 4;
/** A value further from the median than this many spreads takes no part in location and scale. */
const reach = 6;

/** Mean and deviation of what is observed in the last `tail` steps, without what lies far out: one value a thousand times too
 * large must not flatten all others. How far is judged by the median distance from the median, or by nine tenths of the
 * distances where most are near none, as with sales that are mostly zero.
 * @param values  NaN where nothing was observed */
export function measureScale(values: Float64Array, tail: number): SeriesScale {
  let observed = sortObserved(values, Math.max(0, values.length - tail));
  if (observed.length < fewest) observed = sortObserved(values, 0);
  const count = observed.length;
  if (count === 0) {
    return { location: 0, scale: 1, lowest: 0, highest: 0, shareAtLowest: 0, shareAtHighest: 0, fence: 0 };
  }
  const { location, scale, limit } = frameOf(observed);
  const lowest = observed[0];
  const highest = observed[count - 1];
  return {
    location,
    scale,
    lowest: (lowest - location) / scale,
    highest: (highest - location) / scale,
    shareAtLowest: countOf(observed, lowest) / count,
    shareAtHighest: countOf(observed, highest) / count,
    fence: limit / scale,
  };
}

function sortObserved(values: Float64Array, from: number): Float64Array {
  return values
    .subarray(from)
    .filter((value) => !Number.isNaN(value))
    .sort();
}

function countOf(observed: Float64Array, wanted: number): number {
  let count = 0;
  for (const value of observed) if (value === wanted) count++;
  return count;
}

/** @param observed  [>= 1] in ascending order */
function frameOf(observed: Float64Array): { location: number; scale: number; limit: number } {
  const count = observed.length;
  const median = (observed[(count - 1) >> 1] + observed[count >> 1]) / 2;
  const distances = observed.map((value) => Math.abs(value - median)).sort();
  const limit = reach * spreadOf(distances);
  let kept = 0;
  let sum = 0;
  for (const value of observed) {
    if (Math.abs(value - median) > limit) continue;
    kept++;
    sum += value - median;
  }
  const mean = sum / kept;
  let squares = 0;
  for (const value of observed) {
    if (Math.abs(value - median) <= limit) squares += (value - median - mean) ** 2;
  }
  const location = median + mean;
  const deviation = Math.sqrt(squares / kept);
  // Of a constant a tenth is the scale, so that a forecast near it is near it in its frame.
  const least = 1e-9 * Math.max(Math.abs(location), distances[count - 1]);
  return { location, scale: deviation > least ? deviation : 0.1 * Math.max(Math.abs(location), 1e-6), limit };
}

/** A robust deviation, of a normal distribution the usual one.
 * @param distances  from the median, in ascending order */
function spreadOf(distances: Float64Array): number {
  const count = distances.length;
  const middle = distances[(count - 1) >> 1];
  const most = distances[Math.floor(0.9 * (count - 1))];
  if (most > 0) return Math.max(1.4826 * middle, most / 1.645);
  // Nearly all are equal: of a few others none is far out, but a single one is.
  const others = distances.subarray(distances.findIndex((distance) => distance > 0));
  return others.length > 1 || count < fewest ? others[(others.length - 1) >> 1] : 0;
}
