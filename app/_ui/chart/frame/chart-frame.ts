/** A rectangle in pixels. */
export type Box = {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
};

/** A picture's size in pixels, and the room around its plot. */
export type ChartFrame = {
  readonly width: number;
  readonly height: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
};

/** What stands around the plot of a picture; every picture of the product is one of these.
 * `named`   labels over the plot, names at the ends of lines
 * `bare`    axes alone
 * `titled`  axes, and under them what the horizontal one counts
 * `rows`    a horizontal axis alone, for rows that need no scale
 * `export`  on paper of its own, with title, subtitle and larger letters */
export type FrameKind = 'named' | 'bare' | 'titled' | 'rows' | 'export';

/** Narrower than this, the axis gets less room and names of lines are left to the readout. The page of a window of
 * 640 pixels is this wide: `frameClass` switches there. */
const narrowBelow = 600;

/** The frame of a picture of that many pixels. */
export function chartFrame(width: number, height: number, kind: FrameKind): ChartFrame {
  if (kind === 'export') return { width, height, top: 108, right: 48, bottom: 82, left: 84 };
  const narrow = width < narrowBelow;
  return {
    width,
    height,
    top: kind === 'named' ? 24 : kind === 'rows' ? 1 : 8,
    right: narrow || kind !== 'named' ? 16 : 84,
    bottom: kind === 'titled' || kind === 'rows' ? 44 : 28,
    left: kind === 'rows' ? 12 : narrow ? 48 : 52,
  };
}

/** The same frame as classes, for what is drawn before anything could be measured. */
export const frameClass: Readonly<Record<'named' | 'bare', string>> = {
  named: 'absolute top-6 bottom-7 left-12 right-4 sm:left-13 sm:right-21',
  bare: 'absolute top-2 bottom-7 left-12 right-4 sm:left-13',
};

/** Pixels between the axes. */
export const plotSize = (frame: ChartFrame): { readonly width: number; readonly height: number } => ({
  width: Math.max(1, frame.width - frame.left - frame.right),
  height: Math.max(1, frame.height - frame.top - frame.bottom),
});

/** Where the plot lies in its picture. */
export const plotBox = (frame: ChartFrame): Box => ({
  left: frame.left,
  top: frame.top,
  ...plotSize(frame),
});
