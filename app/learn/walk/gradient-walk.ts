/** One neuron, a loss at the last step, and how strongly that loss asks each earlier state to move. */
export type GradientWalk = {
  /** States h_1 ... h_T. */
  readonly states: readonly number[];
  /** d loss / d h_t, for t = T, T - 1, ... 1: index k lies k steps back. */
  readonly byState: readonly number[];
  /** What a step back multiplies by, w (1 - h_t²), for t = T ... 2: index k leads from k to k + 1 steps back. */
  readonly factors: readonly number[];
  /** Each step's share of the gradient by the neuron's bias, index k as above; the whole is their sum. */
  readonly biasShares: readonly number[];
  /** The length of the gradient by all five weights, before clipping and after. */
  readonly norm: number;
  readonly clippedNorm: number;
};

/** What the sliders of the walk ask for. */
export type WalkQuestion = {
  readonly weight: number;
  /** What the neuron hears at every step. */
  readonly input: number;
  readonly steps: number;
};

/** The longest gradient that clipping lets through on this page. */
export const clipLimit = 1;
