/** From data to pixels. */
export type ChartScale = {
  readonly x: (timestamp: number) => number;
  readonly y: (value: number) => number;
};

/** A linear scale of a time range and a value range onto a box with its corner at (left, top). */
export function chartScale(
  [from, to]: readonly [number, number],
  [low, high]: readonly [number, number],
  box: { readonly left: number; readonly top: number; readonly width: number; readonly height: number },
): ChartScale {
  return {
    x: (timestamp) => box.left + ((timestamp - from) / (to - from || 1)) * box.width,
    y: (value) => box.top + (1 - (value - low) / (high - low || 1)) * box.height,
  };
}

/** The path of a line; where there is no value the line is lifted. */
export function linePath<Row>(
  rows: readonly Row[],
  timeOf: (row: Row) => number,
  heightOf: (row: Row) => number | null,
  scale: ChartScale,
): string {
  let path = '';
  let drawing = false;
  for (const row of rows) {
    const value = heightOf(row);
    if (value !== null)
      path += `${drawing ? 'L' : 'M'}${place(scale.x(timeOf(row)))} ${place(scale.y(value))}`;
    drawing = value !== null;
  }
  return path;
}

/** The closed path of a band, one piece for every stretch without a gap. */
export function bandPath<Row>(
  rows: readonly Row[],
  timeOf: (row: Row) => number,
  bandOf: (row: Row) => readonly [low: number, high: number] | null,
  scale: ChartScale,
): string {
  let path = '';
  let upper: string[] = [];
  let lower: string[] = [];
  for (const row of rows) {
    const band = bandOf(row);
    if (band === null) close();
    else {
      const x = place(scale.x(timeOf(row)));
      upper.push(`${x} ${place(scale.y(band[1]))}`);
      lower.unshift(`${x} ${place(scale.y(band[0]))}`);
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

// Without a zero behind the point: these paths are the largest part of a page.
const place = (pixels: number): number => Math.round(pixels * 10) / 10;
