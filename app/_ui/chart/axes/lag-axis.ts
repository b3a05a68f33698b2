import { type Axis, labelLimit, linearAxis } from './axis.ts';

/** An axis of lags: the past on the left, lag 1 on the right.
 * @param lags   how many there are
 * @param stride steps of the series a lag; the labels count those */
export const lagAxis = (lags: number, stride: number): Axis =>
  linearAxis([Math.max(lags, 2), 1], (pixels) =>
    lagTicks(lags, labelLimit(pixels, 70)).map((at) => ({ at, label: String(at * stride) })),
  );

/** Lag 1 and round lags beyond it, none nearer to the next than its label is wide. */
function lagTicks(lags: number, most: number): number[] {
  const distance =
    [1, 2, 5, 7, 10, 14, 20, 28, 50, 100, 200, 250, 500].find((size) => lags / size <= most) ?? 1000;
  const ticks = [1];
  for (let lag = distance; lag <= lags; lag += distance) {
    if (lag - (ticks.at(-1) ?? 0) >= Math.max(1, distance / 2)) ticks.push(lag);
  }
  return ticks;
}
