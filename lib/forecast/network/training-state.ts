import type { EngineVariant, TrainerState } from '#lib/rnn/index.ts';

/** Where training stands between two updates, and all it needs to go on from there. */
export type TrainingState = {
  /** Another engine would round otherwise: training goes on with the one that began it. */
  readonly engine: EngineVariant;
  /** Weights of the members that are done. */
  readonly finished: readonly Float64Array[];
  readonly bestEpochs: readonly number[];
  /** Counted from 0. */
  readonly member: number;
  /** Epochs finished by this member. */
  readonly epoch: number;
  /** Updates done in the running epoch. */
  readonly update: number;
  readonly updatesDone: number;
  readonly trainer: TrainerState;
  /** Averaged weights of the best epoch so far; before the first, a network that adds nothing. */
  readonly best: Float64Array;
  /** 0 while the base forecast alone is better. */
  readonly bestEpoch: number;
  readonly bestLoss: number;
  /** Loss of the member's very first update, against which a divergence is seen. */
  readonly firstLoss: number;
  /** Sum over the running epoch. */
  readonly gradientNorms: number;
};
