/** Pixels around the plot: labels of the origin above, names of lines to the right, axes to the left and below. */
export type ChartFrame = {
  readonly width: number;
  readonly height: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
};

/** The margins of the plot, the same for the chart, for its picture before any script runs, and for exports. */
export const chartMargins = { top: 24, right: 76, bottom: 24, left: 52 } as const;

/** A chart of that many pixels. Narrow ones leave the names of lines to the readout. */
export const chartFrame = (width: number, height: number): ChartFrame => ({
  ...chartMargins,
  right: width < 640 ? 8 : chartMargins.right,
  left: width < 640 ? 40 : chartMargins.left,
  width,
  height,
});

/** Pixels between the axes. */
export const plotSize = (frame: ChartFrame): { readonly width: number; readonly height: number } => ({
  width: Math.max(1, frame.width - frame.left - frame.right),
  height: Math.max(1, frame.height - frame.top - frame.bottom),
});
