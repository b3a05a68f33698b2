import type { Axis } from '../axes/axis.ts';
import type { Box } from './chart-frame.ts';

/** From data to pixels. */
export type ChartScale = {
  readonly x: (value: number) => number;
  readonly y: (value: number) => number;
  /** Where the plot lies. */
  readonly plot: Box & { readonly right: number; readonly bottom: number };
};

/** The two axes of a picture laid along the edges of a box: the horizontal one below, the vertical one on the left. */
export function chartScale(x: Axis, y: Axis, box: Box): ChartScale {
  return {
    x: (value) => box.left + x.share(value) * box.width,
    y: (value) => box.top + (1 - y.share(value)) * box.height,
    plot: { ...box, right: box.left + box.width, bottom: box.top + box.height },
  };
}

/** The path of a line through `count` points in pixels; null or what is not finite lifts it. */
export function linePath(
  count: number,
  pointAt: (index: number) => readonly [x: number, y: number] | null,
): string {
  let path = '';
  let drawing = false;
  for (let index = 0; index < count; index++) {
    const point = pointAt(index);
    const known = point !== null && Number.isFinite(point[0]) && Number.isFinite(point[1]);
    if (known) path += `${drawing ? 'L' : 'M'}${place(point[0])} ${place(point[1])}`;
    drawing = known;
  }
  return path;
}

/** The path of a line through values in order, one a place; what is missing lifts it.
 * @param xOf where a place lies, counted from 0
 * @param yOf where a value lies */
export const valuesPath = (
  values: readonly (number | null)[],
  xOf: (place: number) => number,
  yOf: (value: number) => number,
): string =>
  linePath(values.length, (place) => {
    const value = values[place];
    return typeof value === 'number' ? [xOf(place), yOf(value)] : null;
  });

/** The closed path of a band of `count` places in pixels, one piece for every stretch without a gap: null or what is not
 * finite is one. */
export function bandPath(
  count: number,
  bandAt: (index: number) => readonly [x: number, low: number, high: number] | null,
): string {
  let path = '';
  let upper: string[] = [];
  let lower: string[] = [];
  for (let index = 0; index < count; index++) {
    const band = bandAt(index);
    if (band === null || !band.every(Number.isFinite)) close();
    else {
      const x = place(band[0]);
      upper.push(`${x} ${place(band[2])}`);
      lower.push(`${x} ${place(band[1])}`);
    }
  }
  close();
  return path;

  function close(): void {
    if (upper.length > 0) path += `M${[...upper, ...lower.reverse()].join('L')}Z`;
    upper = [];
    lower = [];
  }
}

// Without a zero behind the point: these paths are the largest part of a page.
const place = (pixels: number): number => Math.round(pixels * 10) / 10;
