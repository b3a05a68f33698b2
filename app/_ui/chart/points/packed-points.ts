/** Points of a line in columns, in time order; null is a gap. */
export type Points = { readonly xs: readonly number[]; readonly ys: Column };
/** Numbers in the order of some points; null is missing. */
export type Column = readonly (number | null)[];

/** Increasing timestamps as they travel to the browser: their distances, counted in the largest unit that fits. */
export type PackedTimes = {
  readonly first: number;
  /** Milliseconds (or whatever the timestamps count). */
  readonly unit: number;
  /** From each point to the next; null where every one is 1. */
  readonly gaps: readonly number[] | null;
};
/** Points as they travel to the browser. */
export type PackedPoints = PackedTimes & { readonly ys: Column };

/** Packs increasing timestamps. */
export function packTimes(xs: readonly number[]): PackedTimes {
  const distances = xs.slice(1).map((x, index) => x - xs[index]);
  const unit = distances.every(Number.isSafeInteger) ? distances.reduce(commonDivisor, 0) || 1 : 1;
  const gaps = distances.map((distance) => distance / unit);
  return { first: xs[0] ?? 0, unit, gaps: gaps.every((gap) => gap === 1) ? null : gaps };
}

/** The timestamps again.
 * @param count how many there are */
export function unpackTimes({ first, unit, gaps }: PackedTimes, count: number): number[] {
  const xs: number[] = [];
  for (let index = 0, x = first; index < count; index++) {
    if (index > 0) x += unit * (gaps?.[index - 1] ?? 1);
    xs.push(x);
  }
  return xs;
}

/** Packs the points of a series that are drawn; their heights keep seven significant digits, more than any chart writes.
 * @param xs      [length], increasing
 * @param ys      [length]
 * @param indices of the points, rising */
export const packPoints = (
  xs: ArrayLike<number>,
  ys: ArrayLike<number | null>,
  indices: readonly number[],
): PackedPoints => ({
  ...packTimes(indices.map((index) => xs[index])),
  ys: indices.map((index) => roundForDrawing(ys[index])),
});

/** The points again, in columns. */
export const unpackPoints = ({ ys, ...times }: PackedPoints): Points => ({
  xs: unpackTimes(times, ys.length),
  ys,
});

/** A number in seven significant digits; what is not finite is missing. */
export const roundForDrawing = (value: number | null | undefined): number | null =>
  value === null || value === undefined || !Number.isFinite(value) ? null : Number(value.toPrecision(7));

function commonDivisor(a: number, b: number): number {
  return b === 0 ? a : commonDivisor(b, a % b);
}
