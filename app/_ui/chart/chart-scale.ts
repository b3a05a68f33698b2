import type { Band, ChartRow } from '../forecast-chart/forecast-chart-row.ts';

/** From data to pixels. */
export type ChartScale = {
  readonly x: (timestamp: number) => number;
  readonly y: (value: number) => number;
};

/** A linear scale of a time range and a value range onto a box with its corner at (left, top). */
export function chartScale(
  [from, to]: readonly [number, number],
  [low, high]: readonly [number, number],
  box: { left: number; top: number; width: number; height: number },
): ChartScale {
  return {
    x: (timestamp) => box.left + ((timestamp - from) / (to - from || 1)) * box.width,
    y: (value) => box.top + (1 - (value - low) / (high - low || 1)) * box.height,
  };
}

/** The path of a line; where there is no value the line is lifted. */
export function linePath(
  rows: readonly ChartRow[],
  heightOf: (row: ChartRow) => number | null,
  scale: ChartScale,
): string {
  let path = '';
  let drawing = false;
  for (const row of rows) {
    const value = heightOf(row);
    if (value !== null)
      path += `${drawing ? 'L' : 'M'}${place(scale.x(row.timestamp))} ${place(scale.y(value))}`;
    drawing = value !== null;
  }
  return path;
}

/** The closed path of a band, one piece for every stretch without a gap. */
export function bandPath(
  rows: readonly ChartRow[],
  bandOf: (row: ChartRow) => Band | null,
  scale: ChartScale,
): string {
  let path = '';
  let upper: string[] = [];
  let lower: string[] = [];
  for (const row of rows) {
    const band = bandOf(row);
    if (band === null) close();
    else {
      upper.push(`${place(scale.x(row.timestamp))} ${place(scale.y(band[1]))}`);
      lower.unshift(`${place(scale.x(row.timestamp))} ${place(scale.y(band[0]))}`);
    }
  }
  close();
  return path;

  function close(): void {
    if (upper.length > 0) path += `M${[...upper, ...lower].join('L')}Z`;
    upper = [];
    lower = [];
  }
}

const place = (pixels: number): string => pixels.toFixed(1);
