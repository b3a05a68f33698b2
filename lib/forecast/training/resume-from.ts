import { type Result, refuse, succeed } from '#lib/result.ts';
import { chooseEngine, type Engine, engineOf, engineVariants, isUsable } from '#lib/rnn/index.ts';
import type { FitProblem } from '../result/fit-problem.ts';
import { decodeCheckpoint } from './checkpoint.ts';
import type { TrainingState } from './training-state.ts';

/** From where training starts, and with what. */
export type Start = {
  readonly engine: Engine;
  /** null at the very beginning. */
  readonly state: TrainingState | null;
};

/** Reads the checkpoint, if there is one, and takes the engine that wrote it; else the one asked for, or the fastest here.
 * @param bytes  what `onCheckpoint` was handed, for the fit of this fingerprint */
export function resumeFrom(
  bytes: Uint8Array | undefined,
  fingerprint: number,
  engineName?: string,
): Result<Start, FitProblem> {
  if (bytes === undefined) return begin(engineName);
  const decoded = decodeCheckpoint(bytes, fingerprint);
  if (!decoded.ok) return refuse({ code: 'unusable-checkpoint', reason: decoded.problem });
  return succeed({ engine: engineOf(decoded.value.engine), state: decoded.value });
}

function begin(engineName: string | undefined): Result<Start, FitProblem> {
  if (engineName === undefined) return succeed({ engine: chooseEngine(), state: null });
  const variant = engineVariants.find((one) => engineOf(one).name === engineName);
  if (variant === undefined || !isUsable(variant))
    return refuse({ code: 'engine-unavailable', engine: engineName });
  return succeed({ engine: engineOf(variant), state: null });
}
