import type { PreparedSeries } from '../../data/prepared-series.ts';
import { clip } from '../../math/clip.ts';
import type { WindowFrame } from '../contract/window-frame.ts';
import type { PatchPlan } from './patch-plan.ts';
import type { SeriesFacts } from './series-facts.ts';

/** Inputs are clipped here: a step must not be ruled by one odd value. */
const largest = 8;

/** Writes what one step of the network reads into its first argument: the last patch, normalised; past cycles in line
 * with the targets; of each how much was observed; the change of level; how the scale compares with the usual one, and
 * how large that is. Nothing at or after the cut is read.
 * @param out    [..., inputSize, ...]
 * @param place  where in `out` the step begins */
export function writeCut(
  out: Float64Array,
  place: number,
  series: PreparedSeries,
  cut: number,
  plan: PatchPlan,
  frame: WindowFrame,
  { globalScale }: SeriesFacts,
): void {
  let next = writeStretch(out, place, series, cut - plan.patch, plan.patch, frame);
  for (const { season, cycle, length } of plan.lags) {
    next = writeStretch(out, next, series, cut - series.rowsAgo(cut, season, cycle), length, frame);
  }
  const { logarithm, deviation } = series.scaler;
  out[next++] = clip(frame.levelChange, largest);
  out[next++] = clip(Math.log(frame.scale / globalScale), largest);
  // In logarithms the usual movement is a growth rate, alike in all series; else only its share of the deviation is.
  out[next++] = clip(Math.log(logarithm ? globalScale * deviation : globalScale) / 3, largest);
}

/** Values [from, from + length), normalised, and the share of them that was observed. @returns the place after them */
function writeStretch(
  out: Float64Array,
  place: number,
  { adjusted, observed, split }: PreparedSeries,
  from: number,
  length: number,
  { level, scale }: WindowFrame,
): number {
  let seen = 0;
  for (let step = Math.max(0, split.start - from); step < length; step++) {
    out[place + step] = clip((adjusted[from + step] - level) / scale, largest);
    seen += observed[from + step];
  }
  out[place + length] = seen / length;
  return place + length + 1;
}
