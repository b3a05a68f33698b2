import type { EngineVariant } from '#lib/rnn/index.ts';
import type { Recipe } from '../recipe/recipe.ts';
import type { MemberReport } from '../training/train-member.ts';
import type { MemberState } from '../training/training-state.ts';
import type { FitAnswer, FitJob } from './fit-job.ts';

/** What the thread of a fit asks of another one that helps it. */
export type HelperOrder =
  /** To split and scale the panel, as the thread of the fit does meanwhile. */
  | { readonly kind: 'prepare'; readonly recipe: Recipe; readonly engine: EngineVariant }
  | { readonly kind: 'job'; readonly job: FitJob }
  /** Where the network stands that is being trained. */
  | { readonly kind: 'state' }
  | { readonly kind: 'cancel' }
  | { readonly kind: 'end' };

/** What a helper posts. `prepare` and each job have one answer; it is idle after that. */
export type HelperMessage =
  | { readonly kind: 'prepared' }
  | { readonly kind: 'answer'; readonly answer: FitAnswer }
  | { readonly kind: 'epoch'; readonly report: MemberReport }
  | { readonly kind: 'state'; readonly state: MemberState }
  | { readonly kind: 'broken'; readonly reason: string };

/** A helper as the thread of the fit sees it. */
export type Helper = {
  send(order: HelperOrder): void;
  /** The next message that it has posted; null if there is none yet. */
  poll(): HelperMessage | null;
};

/** Threads that take work off the thread of a fit, which goes on with its own meanwhile. */
export type Helpers = {
  readonly all: readonly Helper[];
  /** Sleeps until one of them posts something, or for a moment.
   * @throws Error if none has posted anything for so long that they must be dead */
  wait(): void;
};
