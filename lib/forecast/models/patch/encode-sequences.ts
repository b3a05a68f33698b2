import type { Window } from '../../data/windows.ts';
import { clip } from '../../math/clip.ts';
import type { WindowFrame } from '../contract/window-frame.ts';
import type { BaseTable } from './base-table.ts';
import type { CutReader } from './linear-base.ts';
import type { PatchPlan } from './patch-plan.ts';

/** Windows as sequences of patches. S steps, W windows, F inputs, H horizon. */
export type EncodedSequences = {
  readonly time: number;
  readonly batch: number;
  /** [S, W, F] */
  readonly inputs: Float64Array;
  /** In scales of each step's cut, away from its level, [S, W, H]. */
  readonly base: Float64Array;
  /** Of the last step, [W]. */
  readonly frames: readonly WindowFrame[];
  /** What the base forecast leaves, in scales of each cut, [S, W, H]; empty unless asked for. */
  readonly targets: Float64Array;
  /** [S, W, H]; 0 for a gap, for what lies at or past the end of training, and where a series has just begun. */
  readonly weights: Float64Array;
};

/** Targets are clipped here, in scales of their cut. */
const largestTarget = 20;

/** Arrays of zeros for windows to be encoded into. */
export type SequenceRoom = Pick<EncodedSequences, 'inputs' | 'base' | 'targets' | 'weights'>;

/** Turns windows into sequences whose last step ends at the origin and whose others end a stride apart before it.
 * Nothing at or after the origin is read but the targets.
 * @param room  what is written into and returned; its targets are empty unless they are to be learnt from */
export function encodeSequences(
  windows: readonly Window[],
  table: BaseTable,
  reader: CutReader,
  room: SequenceRoom,
): EncodedSequences {
  const { inputs, base, targets, weights } = room;
  const { sequence, stride, horizon, inputSize } = reader.plan;
  const batch = windows.length;
  const frames = windows.map(({ series, origin }, window) => {
    const { start, trainingEnd } = series.split;
    const { adjusted } = series;
    let last: WindowFrame = { level: 0, scale: 1, levelChange: 0 };
    for (let step = 0; step < sequence; step++) {
      const cut = origin - (sequence - 1 - step) * stride;
      if (cut <= start) continue;
      const row = step * batch + window;
      const frame = reader.frame(series, cut);
      reader.writeInputs(inputs, row * inputSize, series, cut, frame);
      const place = row * horizon;
      table.write(base, place, series, cut, inputs, row * inputSize, frame);
      last = frame;
      // A last step may be all that a short series has: it learns from that.
      const isBegun = cut - start >= reader.plan.leastHistory || step === sequence - 1;
      if (targets.length === 0 || !isBegun) continue;
      const known = Math.max(0, Math.min(horizon, trainingEnd - cut));
      reader.writeWeights(weights, place, series, cut, known, frame);
      const { level, scale } = frame;
      for (let ahead = 0; ahead < known; ahead++) {
        if (weights[place + ahead] === 0) continue;
        const rest = (adjusted[cut + ahead] - level) / scale - base[place + ahead];
        targets[place + ahead] = clip(rest, largestTarget);
      }
    }
    return last;
  });
  return { time: sequence, batch, inputs, base, frames, targets, weights };
}

/** Makes room for so many windows.
 * @param withTargets  whether they are to be learnt from: only in training */
export function makeRoom(windows: number, plan: PatchPlan, withTargets: boolean): SequenceRoom {
  const rows = plan.sequence * windows;
  const targets = withTargets ? rows * plan.horizon : 0;
  return {
    inputs: new Float64Array(rows * plan.inputSize),
    base: new Float64Array(rows * plan.horizon),
    targets: new Float64Array(targets),
    weights: new Float64Array(targets),
  };
}

/** The same room, which is handed out again as long as as many windows are asked for: a batch is used up before the
 * next one is made, and megabytes anew for each took a tenth of training. */
export function keepRoom(plan: PatchPlan): (windows: number) => SequenceRoom {
  let kept: SequenceRoom | null = null;
  let size = 0;
  return (windows) => {
    if (kept === null || windows !== size) {
      kept = makeRoom(windows, plan, true);
      size = windows;
      return kept;
    }
    for (const values of [kept.inputs, kept.targets, kept.weights]) values.fill(0);
    return kept;
  };
}
