/** What a network learns from: one sequence of token numbers. */
export type TokenSequence = {
  readonly tokens: readonly number[];
  /** The place after which a token was left out, so that nobody asks for the next one there; null if none was. */
  readonly gapAfter: number | null;
};

/** What a network holds and guesses after one token. */
export type TokenStep = {
  /** [hidden] */
  readonly hidden: readonly number[];
  /** Of each token of the vocabulary to come next; they sum to 1. */
  readonly probabilities: readonly number[];
};
