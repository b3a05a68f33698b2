/** Points of a series for drawing: NaN or null is a gap. */
export type DrawnPoint = { readonly x: number; readonly y: number | null };

/** Largest-triangle-three-buckets: at most `limit` points that keep the look of the line, first and last always.
 * A series within the limit is drawn whole; beyond it a run of missing values stays as one missing point.
 * @param xs    [length], increasing
 * @param ys    [length], NaN is missing
 * @see Steinarsson 2013, "Downsampling Time Series for Visual Representation" */
export function decimateForLine(
  xs: ArrayLike<number>,
  ys: ArrayLike<number>,
  limit: number,
  start = 0,
  end = xs.length,
): DrawnPoint[] {
  if (end - start <= limit) return decimateForSpikes(xs, ys, limit, start, end);
  const pieces = piecesBetweenGaps(ys, start, end);
  const known = pieces.reduce((sum, piece) => sum + piece.end - piece.start, 0);
  // With more gaps than the limit can show, the spikes matter more than each gap.
  if (pieces.length * 4 > limit) return decimateForSpikes(xs, ys, limit, start, end);
  const budget = limit - Math.max(0, pieces.length - 1);
  const drawn: DrawnPoint[] = [];
  for (const piece of pieces) {
    if (drawn.length > 0) drawn.push({ x: at(xs, piece.start - 1), y: null });
    const share = Math.max(2, Math.floor((budget * (piece.end - piece.start)) / Math.max(1, known)));
    for (const index of largestTriangles(xs, ys, piece.start, piece.end, share)) {
      drawn.push({ x: at(xs, index), y: at(ys, index) });
    }
  }
  return drawn;
}

/** The lowest and the highest value of each bucket, in time order: no spike is lost. At most `limit` points;
 * a bucket without a known value is a gap. */
export function decimateForSpikes(
  xs: ArrayLike<number>,
  ys: ArrayLike<number>,
  limit: number,
  start = 0,
  end = xs.length,
): DrawnPoint[] {
  const length = end - start;
  const drawn: DrawnPoint[] = [];
  if (length <= limit) {
    for (let index = start; index < end; index++) {
      drawn.push({ x: at(xs, index), y: Number.isNaN(at(ys, index)) ? null : at(ys, index) });
    }
    return drawn;
  }
  const buckets = Math.max(1, Math.floor(limit / 2));
  for (let bucket = 0; bucket < buckets; bucket++) {
    const from = start + Math.floor((bucket * length) / buckets);
    const to = start + Math.floor(((bucket + 1) * length) / buckets);
    let low = -1;
    let high = -1;
    for (let index = from; index < to; index++) {
      if (Number.isNaN(at(ys, index))) continue;
      if (low < 0 || at(ys, index) < at(ys, low)) low = index;
      if (high < 0 || at(ys, index) > at(ys, high)) high = index;
    }
    if (low < 0) drawn.push({ x: at(xs, from), y: null });
    else
      for (const index of low === high ? [low] : [low, high].sort((a, b) => a - b))
        drawn.push({ x: at(xs, index), y: at(ys, index) });
  }
  return drawn;
}

/** The indices that a line of at most `limit` points keeps of [start, end), none of which is missing. */
function largestTriangles(
  xs: ArrayLike<number>,
  ys: ArrayLike<number>,
  start: number,
  end: number,
  limit: number,
): number[] {
  const length = end - start;
  if (length <= limit) return Array.from({ length }, (_, offset) => start + offset);
  if (limit <= 2) return [start, end - 1];
  const kept = [start];
  const bucketSize = (length - 2) / (limit - 2);
  const edge = (bucket: number) => start + 1 + Math.floor(bucket * bucketSize);
  for (let bucket = 0; bucket < limit - 2; bucket++) {
    const last = kept[kept.length - 1] ?? start;
    const next = meanPoint(xs, ys, edge(bucket + 1), bucket === limit - 3 ? end : edge(bucket + 2));
    let best = edge(bucket);
    let bestArea = -1;
    for (let index = edge(bucket); index < edge(bucket + 1); index++) {
      const area = Math.abs(
        (at(xs, last) - next.x) * (at(ys, index) - at(ys, last)) -
          (at(xs, last) - at(xs, index)) * (next.y - at(ys, last)),
      );
      if (area > bestArea) [best, bestArea] = [index, area];
    }
    kept.push(best);
  }
  kept.push(end - 1);
  return kept;
}

function meanPoint(xs: ArrayLike<number>, ys: ArrayLike<number>, start: number, end: number) {
  let x = 0;
  let y = 0;
  for (let index = start; index < end; index++) {
    x += at(xs, index);
    y += at(ys, index);
  }
  const count = Math.max(1, end - start);
  return { x: x / count, y: y / count };
}

function piecesBetweenGaps(ys: ArrayLike<number>, start: number, end: number) {
  const pieces: { start: number; end: number }[] = [];
  for (let index = start; index < end; index++) {
    if (Number.isNaN(at(ys, index))) continue;
    const last = pieces[pieces.length - 1];
    if (last !== undefined && last.end === index) last.end = index + 1;
    else pieces.push({ start: index, end: index + 1 });
  }
  return pieces;
}

const at = (values: ArrayLike<number>, index: number): number => values[index] ?? Number.NaN;
