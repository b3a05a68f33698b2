/** Which points of a line are drawn: at most `limit`, by largest-triangle-three-buckets, so that the look of the line is
 * kept, first and last always. A series within the limit is drawn whole; beyond it a run of missing values stays as one
 * missing point.
 * @param xs [length], increasing
 * @param ys [length], NaN or null is missing
 * @returns indices in rising order, all of them in [start, end)
 * @see Steinarsson 2013, "Downsampling Time Series for Visual Representation" */
export function decimateForLine(
  xs: Numbers,
  ys: Heights,
  limit: number,
  start = 0,
  end = xs.length,
): number[] {
  if (end - start <= limit) return range(start, end);
  const pieces = piecesBetweenGaps(ys, start, end);
  const known = pieces.reduce((sum, piece) => sum + piece.end - piece.start, 0);
  // With more gaps than the limit can show, the spikes matter more than each gap.
  if (pieces.length * 4 > limit) return decimateForSpikes(ys, limit, start, end);
  const budget = limit - Math.max(0, pieces.length - 1);
  const drawn: number[] = [];
  for (const piece of pieces) {
    if (drawn.length > 0) drawn.push(piece.start - 1);
    const share = Math.max(2, Math.floor((budget * (piece.end - piece.start)) / Math.max(1, known)));
    drawn.push(...largestTriangles(xs, ys, piece.start, piece.end, share));
  }
  return drawn;
}

/** Which points of a line are drawn so that no spike is lost: the lowest and the highest value of each bucket. At most
 * `limit`; a bucket without a known value is a gap.
 * @param ys [length], NaN or null is missing
 * @returns indices in rising order, all of them in [start, end) */
export function decimateForSpikes(ys: Heights, limit: number, start = 0, end = ys.length): number[] {
  const length = end - start;
  if (length <= limit) return range(start, end);
  const drawn: number[] = [];
  const buckets = Math.max(1, Math.floor(limit / 2));
  for (let bucket = 0; bucket < buckets; bucket++) {
    const from = start + Math.floor((bucket * length) / buckets);
    const to = start + Math.floor(((bucket + 1) * length) / buckets);
    let low = -1;
    let high = -1;
    for (let index = from; index < to; index++) {
      const value = height(ys, index);
      if (Number.isNaN(value)) continue;
      if (low < 0 || value < height(ys, low)) low = index;
      if (high < 0 || value > height(ys, high)) high = index;
    }
    if (low < 0) drawn.push(from);
    else if (low === high) drawn.push(low);
    else drawn.push(Math.min(low, high), Math.max(low, high));
  }
  return drawn;
}

type Numbers = ArrayLike<number>;
type Heights = ArrayLike<number | null>;

/** The indices that a line of at most `limit` points keeps of [start, end), none of which is missing. */
function largestTriangles(xs: Numbers, ys: Heights, start: number, end: number, limit: number): number[] {
  const length = end - start;
  if (length <= limit) return range(start, end);
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
        (place(xs, last) - next.x) * (height(ys, index) - height(ys, last)) -
          (place(xs, last) - place(xs, index)) * (next.y - height(ys, last)),
      );
      if (area > bestArea) [best, bestArea] = [index, area];
    }
    kept.push(best);
  }
  kept.push(end - 1);
  return kept;
}

function meanPoint(xs: Numbers, ys: Heights, start: number, end: number) {
  let x = 0;
  let y = 0;
  for (let index = start; index < end; index++) {
    x += place(xs, index);
    y += height(ys, index);
  }
  const count = Math.max(1, end - start);
  return { x: x / count, y: y / count };
}

function piecesBetweenGaps(ys: Heights, start: number, end: number) {
  const pieces: { start: number; end: number }[] = [];
  for (let index = start; index < end; index++) {
    if (Number.isNaN(height(ys, index))) continue;
    const last = pieces[pieces.length - 1];
    if (last !== undefined && last.end === index) last.end = index + 1;
    else pieces.push({ start: index, end: index + 1 });
  }
  return pieces;
}

const range = (start: number, end: number): number[] =>
  Array.from({ length: Math.max(0, end - start) }, (_, offset) => start + offset);
const place = (xs: Numbers, index: number): number => xs[index];
const height = (ys: Heights, index: number): number => ys[index] ?? Number.NaN;
