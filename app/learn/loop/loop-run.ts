/** The state of one neuron, step by step, after an impulse of 1 at step 0. */
export type LoopRun = {
  /** With tanh, as Elman's cell has it. */
  readonly squashed: readonly number[];
  /** Without: each state is the weight times the last. */
  readonly plain: readonly number[];
};

export type LoopQuestion = { readonly weight: number; readonly steps: number };
