import { type ChartColours, colourOf } from './chart-colours.ts';

/** Values over time and units, as a canvas shows them. */
export type StatePicture = {
  /** [time, hidden] */
  readonly values: Float32Array;
  readonly hiddenSize: number;
  /** Units from the top down. */
  readonly order: readonly number[];
  /** The value that has the full colour. */
  readonly largest: number;
};

/** Paints steps [from, to) onto a canvas, a pixel a value: time runs to the right, units go down. */
export function paintStates(
  canvas: HTMLCanvasElement,
  { values, hiddenSize, order, largest }: StatePicture,
  colours: ChartColours,
  from: number,
  to: number,
): void {
  canvas.width = Math.max(1, to - from);
  canvas.height = order.length;
  const context = canvas.getContext('2d');
  if (!context) return;
  const image = context.createImageData(canvas.width, canvas.height);
  const palette = paletteOf(colours);
  let at = 0;
  for (const unit of order) {
    for (let t = from; t < to; t++) {
      // Before the first step the state is zero.
      const value = t < 0 ? 0 : values[t * hiddenSize + unit];
      const place = 3 * Math.round(shades * (1 + Math.max(-1, Math.min(1, value / largest))));
      image.data[at++] = palette[place];
      image.data[at++] = palette[place + 1];
      image.data[at++] = palette[place + 2];
      image.data[at++] = 255;
    }
  }
  context.putImageData(image, 0, 0);
}

/** Shades on either side of zero: as many as a screen can show. */
const shades = 255;

const palettes = new WeakMap<ChartColours, Uint8Array>();

/** The colours from -1 to 1, three bytes each: mixing one for each of a hundred thousand cells would take too long. */
function paletteOf(colours: ChartColours): Uint8Array {
  const known = palettes.get(colours);
  if (known) return known;
  const palette = new Uint8Array(3 * (2 * shades + 1));
  for (let shade = -shades; shade <= shades; shade++) {
    palette.set(colourOf(shade / shades, colours), 3 * (shade + shades));
  }
  palettes.set(colours, palette);
  return palette;
}
