/** The state of one neuron, step by step, after an impulse of 1 at step 0. */
export type LoopRun = {
  /** With tanh, as Elman's cell has it. */
  readonly squashed: readonly number[];
  /** Without: each state is the weight times the last. */
  readonly plain: readonly number[];
};

/** What the sliders of the loop ask for: the recurrent weight, and how often it is gone round. */
export type LoopQuestion = { readonly weight: number; readonly steps: number };
