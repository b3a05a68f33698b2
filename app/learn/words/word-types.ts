/** A word that may come next, and how likely the network holds it. */
export type Guess = { readonly word: string; readonly probability: number };

/** What the network holds and guesses after one word. */
export type WordStep = {
  readonly word: string;
  /** [hidden], each between -1 and 1 */
  readonly hidden: readonly number[];
  /** The likeliest next words, likeliest first. */
  readonly guesses: readonly Guess[];
};

/** What the page asks of its worker: to train, or to read some words. */
export type WordRequest =
  | { readonly kind: 'train'; readonly seed: number }
  | { readonly kind: 'read'; readonly id: number; readonly words: readonly string[] };

/** How far training has come, with what the page draws of the weights. */
export type WordProgress = {
  readonly made: number;
  readonly crossEntropy: number;
  readonly parameterCount: number;
  /** Every matrix of the network with its size, in the order in which the weights lie. */
  readonly matrices: readonly { readonly name: string; readonly rows: number; readonly columns: number }[];
  /** [hidden, hidden], row-major */
  readonly recurrentWeights: readonly number[];
};

/** What the worker says. */
export type WordAnswer =
  | { readonly kind: 'progress'; readonly progress: WordProgress }
  | { readonly kind: 'reading'; readonly id: number; readonly steps: readonly WordStep[] };

/** Updates that teach the network the text. */
export const wordUpdates = 150;

/** Units of the network: as many numbers it carries from word to word. */
export const wordUnits = 16;
