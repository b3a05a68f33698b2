import type { DrawnPoint } from './decimate.ts';

/** Points as they travel to the browser: timestamps as their distances, counted in the largest unit that fits. */
export type PackedPoints = {
  readonly first: number;
  /** Milliseconds (or whatever the timestamps count). */
  readonly unit: number;
  /** From each point to the next; null where every one is 1. */
  readonly gaps: readonly number[] | null;
  readonly ys: readonly (number | null)[];
};

/** Packs points; their heights keep seven significant digits, more than any chart writes.
 * @param points x increasing */
export function packPoints(points: readonly DrawnPoint[]): PackedPoints {
  const distances = points.slice(1).map((point, index) => point.x - (points[index]?.x ?? 0));
  const unit = distances.every(Number.isSafeInteger) ? distances.reduce(commonDivisor, 0) || 1 : 1;
  const gaps = distances.map((distance) => distance / unit);
  return {
    first: points[0]?.x ?? 0,
    unit,
    gaps: gaps.every((gap) => gap === 1) ? null : gaps,
    ys: points.map((point) => roundForDrawing(point.y)),
  };
}

/** The points again. */
export function unpackPoints({ first, unit, gaps, ys }: PackedPoints): DrawnPoint[] {
  let x = first;
  return ys.map((y, index) => {
    if (index > 0) x += unit * (gaps?.[index - 1] ?? 1);
    return { x, y };
  });
}

/** A number in seven significant digits; what is not finite is missing. */
export const roundForDrawing = (value: number | null | undefined): number | null =>
  value === null || value === undefined || !Number.isFinite(value) ? null : Number(value.toPrecision(7));

function commonDivisor(a: number, b: number): number {
  return b === 0 ? a : commonDivisor(b, a % b);
}
