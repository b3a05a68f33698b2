/** The three cells that race, plainest first. */
export const racers = ['elman', 'gru', 'lstm'] as const;
export type Racer = (typeof racers)[number];

/** How long each cell trains. */
export const raceUpdates = 600;
/** After how many updates it is judged. */
export const validationInterval = 25;

/** Distances that the slider offers, in steps. */
export const distances = [5, 10, 20, 40, 80] as const;

/** One cell's standing. Errors are mean squared errors as a share of what saying 0 would cost:
 * 1 is no memory, 0 a perfect one; knowing the sign of the value and no more leaves 0.25. */
export type RaceStanding = {
  readonly cell: Racer;
  readonly parameterCount: number;
  /** After 0, `validationInterval`, 2 `validationInterval` ... updates: the error at the full distance. */
  readonly errors: readonly number[];
  /** By steps since the marked value, 0 to the full distance, after the last of these updates. */
  readonly errorByDistance: readonly number[];
};

/** How far the race has come, and how each cell stands. */
export type RaceReport = {
  readonly distance: number;
  readonly made: number;
  readonly standings: readonly RaceStanding[];
};
