import type { EngineVariant, TrainerState } from '#lib/rnn/schema.ts';
import type { Plan } from './plan.ts';
import type { UpdateReport } from './train-shards.ts';

/** What a thread of a pretraining is handed. */
export type ShardTask = {
  readonly plan: Plan;
  readonly engine: EngineVariant;
  readonly state: TrainerState | null;
  readonly thread: number;
  readonly threads: number;
  /** Updates that have been made, and where this part of the training ends. */
  readonly from: number;
  readonly to: number;
  /** Where the learning rate has come down, and where it begins to. */
  readonly updates: number;
  readonly cooldownFrom: number;
  /** Updates after which the first thread sends its state. */
  readonly checkpointEvery: number;
  readonly memory: {
    readonly barrier: SharedArrayBuffer;
    readonly gradients: readonly SharedArrayBuffer[];
    readonly losses: SharedArrayBuffer;
  };
};

/** What the first thread says after each update. */
export type ShardMessage = UpdateReport & {
  /** Updates made. */
  readonly update: number;
  readonly state: TrainerState | null;
};
