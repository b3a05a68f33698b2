import type { EngineVariant, TrainerState } from '#lib/rnn/index.ts';

/** Where the training of one network stands between two updates, and all it needs to go on from there. */
export type MemberState = {
  /** Counted from 0 over both stages. */
  readonly member: number;
  /** Epochs finished. */
  readonly epoch: number;
  /** Updates done in the running epoch. */
  readonly update: number;
  readonly trainer: TrainerState;
  /** Averaged weights of the best epoch so far; before the first, a network that adds nothing. */
  readonly best: Float64Array;
  /** 0 while the base forecast alone is better. */
  readonly bestEpoch: number;
  readonly bestLoss: number;
  /** Loss of the very first update, against which a divergence is seen. */
  readonly firstLoss: number;
  /** Sum over the running epoch. */
  readonly gradientNorms: number;
};

/** A network that is done. */
export type FinishedMember = {
  readonly member: number;
  readonly weights: Float64Array;
  readonly bestEpoch: number;
};

/** Where a fit stands: the networks that are done, and those under way, as many as threads trained them. */
export type TrainingState = {
  /** Another engine would round otherwise: training goes on with the one that began it. */
  readonly engine: EngineVariant;
  readonly finished: readonly FinishedMember[];
  readonly running: readonly MemberState[];
};
