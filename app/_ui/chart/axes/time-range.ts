/** First and last timestamp in view; epochs count as timestamps too. */
export type TimeRange = readonly [from: number, to: number];

/** A range around a point that keeps its place, smaller by a factor below 1, larger by one above. */
export function zoomedRange([from, to]: TimeRange, around: number | undefined, factor: number): TimeRange {
  const centre = around ?? (from + to) / 2;
  return [centre - (centre - from) * factor, centre + (to - centre) * factor];
}

/** A range moved, and only if it must be cut, so that it lies inside the whole. */
export function clampRange([from, to]: TimeRange, [first, last]: TimeRange): TimeRange {
  const width = Math.min(to - from, last - first);
  const start = Math.min(Math.max(from, first), last - width);
  return [start, start + width];
}

/** The index of the nearest of some increasing timestamps; -1 where there are none. */
export function nearestIndex(timestamps: readonly number[], at: number): number {
  const after = timestamps.findIndex((timestamp) => timestamp >= at);
  if (after === -1) return timestamps.length - 1;
  const before = Math.max(0, after - 1);
  const distance = (index: number) => Math.abs(timestamps[index] - at);
  return distance(before) <= distance(after) ? before : after;
}
