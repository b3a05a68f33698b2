/** Updates that teach the network one tune. */
export const tuneUpdates = 200;

/** The first question of a worker trains it on `texts`; `given` is how many notes it is told before it goes on. */
export type TuneRequest = { readonly texts: readonly string[]; readonly given: number };

/** How far training has come, and how the network goes on with the tune. */
export type TuneReport = {
  readonly made: number;
  readonly crossEntropy: number;
  /** What it goes on with after `given` notes of the tune, with the weights of that moment. */
  readonly given: number;
  readonly guessed: readonly string[];
};
