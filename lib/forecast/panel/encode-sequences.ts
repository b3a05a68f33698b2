import type { WindowFrame } from '../network/window-frame.ts';
import type { Window } from '../network/windows.ts';
import type { BaseTable } from './base-table.ts';
import type { CutReader } from './linear-base.ts';

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

/** Turns windows into sequences whose last step ends at the origin and whose others end a stride apart before it.
 * Nothing at or after the origin is read but the targets.
 * @param withTargets  whether they are to be learnt from: only in training */
export function encodeSequences(
  windows: readonly Window[],
  table: BaseTable,
  reader: CutReader,
  withTargets: boolean,
): EncodedSequences {
  const { plan } = reader;
  const { sequence, stride, horizon, inputSize } = plan;
  const batch = windows.length;
  const inputs = new Float64Array(sequence * batch * inputSize);
  const base = new Float64Array(sequence * batch * horizon);
  const targets = new Float64Array(withTargets ? base.length : 0);
  const weights = new Float64Array(targets.length);
  const frames = windows.map(({ series, origin }, window) => {
    let last: WindowFrame = { level: 0, scale: 1, levelChange: 0 };
    for (let step = 0; step < sequence; step++) {
      const cut = origin - (sequence - 1 - step) * stride;
      if (cut <= series.split.start) continue;
      const row = step * batch + window;
      const frame = reader.frame(series, cut);
      reader.writeInputs(inputs, row * inputSize, series, cut, frame);
      const place = row * horizon;
      table.write(base, place, series, cut, inputs, row * inputSize, frame);
      last = frame;
      // A last step may be all that a short series has: it learns from that.
      const isBegun = cut - series.split.start >= plan.leastHistory || step === sequence - 1;
      if (!withTargets || !isBegun) continue;
      const own = reader.weights(series, cut, frame);
      for (let ahead = 0; ahead < horizon && cut + ahead < series.split.trainingEnd; ahead++) {
        if (own[ahead] === 0) continue;
        const value = (series.adjusted[cut + ahead] - frame.level) / frame.scale;
        const rest = value - base[place + ahead];
        targets[place + ahead] = Math.max(-largestTarget, Math.min(largestTarget, rest));
        weights[place + ahead] = own[ahead];
      }
    }
    return last;
  });
  return { time: sequence, batch, inputs, base, frames, targets, weights };
}
