import type { Engine } from '#lib/rnn/index.ts';
import type { PreparedSeries } from '../../data/prepared-series.ts';
import type { WindowFrame } from '../contract/window-frame.ts';
import { type LinearBase, writeLinearBase } from './linear-base.ts';
import type { PatchPlan } from './patch-plan.ts';

/** The base forecasts of a panel as they are asked for, each worked out once: in training every cut is drawn many times,
 * and the regression takes longer than the network does. */
export type BaseTable = {
  /** Writes the base forecast of a cut into its first argument, in scales of the frame away from its level.
   * @param out     [..., horizon, ...]
   * @param inputs  of the cut, [..., inputSize, ...], from `from` on */
  write(
    out: Float64Array,
    place: number,
    series: PreparedSeries,
    cut: number,
    inputs: Float64Array,
    from: number,
    frame: WindowFrame,
  ): void;
};

/** What a table may take. A panel that would need more is worked out anew each time. */
const mostBytes = 2 ** 28;

/** Bytes that the table of a panel takes at most.
 * @param values  of all its series together */
export const countTableBytes = (values: number, horizon: number): number => {
  const bytes = Float32Array.BYTES_PER_ELEMENT * values * horizon;
  return bytes <= mostBytes ? bytes : 0;
};

/** Makes an empty table. What it gives is rounded to float32, kept or not: the network's arithmetic is no finer. */
export function createBaseTable(
  panel: readonly PreparedSeries[],
  linear: LinearBase,
  plan: PatchPlan,
  engine: Engine,
): BaseTable {
  const { horizon, inputSize } = plan;
  const regression = engine.createRegression(inputSize, horizon);
  regression.setCoefficients(linear.coefficients.map((own) => own.subarray(0, inputSize)));
  const values = panel.reduce((sum, { split }) => sum + split.length + 1, 0);
  const isKept = countTableBytes(values, horizon) > 0;
  const rows = new Map<PreparedSeries, Float32Array>();
  const scratch = new Float32Array(horizon);

  return {
    write(out, place, series, cut, inputs, from, frame) {
      let kept = rows.get(series);
      if (kept === undefined && isKept) {
        // A cut may stand behind the last value. NaN: not asked for yet.
        kept = new Float32Array((series.split.length + 1) * horizon).fill(Number.NaN);
        rows.set(series, kept);
      }
      const row = kept ?? scratch;
      const first = kept === undefined ? 0 : cut * horizon;
      if (kept === undefined || Number.isNaN(row[first])) {
        writeLinearBase(out, place, linear, regression, series, cut, inputs, from, frame, plan);
        for (let step = 0; step < horizon; step++) row[first + step] = out[place + step];
      }
      for (let step = 0; step < horizon; step++) out[place + step] = row[first + step];
    },
  };
}
