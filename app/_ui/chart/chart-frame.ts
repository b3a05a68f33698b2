/** Pixels around the plot: labels above, names of lines to the right, axes to the left and below. */
export type ChartFrame = {
  readonly width: number;
  readonly height: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
};

/** `named` leaves room for labels over the plot and for names at the ends of lines; `bare` has neither. */
export type FrameKind = 'named' | 'bare';

/** Narrower than this, the axis gets less room and names of lines are left to the readout. The page of a window of
 * 640 pixels is this wide: `frameClass` switches there. */
const narrowBelow = 600;

/** The frame of a chart of that many pixels. */
export function chartFrame(width: number, height: number, kind: FrameKind): ChartFrame {
  const narrow = width < narrowBelow;
  return {
    width,
    height,
    top: kind === 'named' ? 24 : 8,
    right: narrow || kind === 'bare' ? 16 : 84,
    bottom: 28,
    left: narrow ? 48 : 52,
  };
}

/** The same frame as classes, for what is drawn before anything could be measured. */
export const frameClass: Readonly<Record<FrameKind, string>> = {
  named: 'absolute top-6 bottom-7 left-12 right-4 sm:left-13 sm:right-21',
  bare: 'absolute top-2 bottom-7 left-12 right-4 sm:left-13',
};

/** Pixels between the axes. */
export const plotSize = (frame: ChartFrame): { readonly width: number; readonly height: number } => ({
  width: Math.max(1, frame.width - frame.left - frame.right),
  height: Math.max(1, frame.height - frame.top - frame.bottom),
});
