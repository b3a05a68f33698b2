/** The forecasts by rule of a step, in order: each from what was observed before it. `adjusted` is free of seasons, to
 * which their deviations are added again. */
export const referenceNames = [
  'season ago',
  'last',
  'level',
  'smoothed season',
  'level and season',
  'fast level and smoothed season',
  'second season ago',
  'level and second season',
  'season ago and its growth',
  'last adjusted',
  'level adjusted',
  'damped trend',
  'trend',
  'theta',
  'cycle mean adjusted',
  'mean adjusted',
] as const;

/** What the network reads at a step, in order. `1` and `2` are the first and the second season. Coarse ones are in the series'
 * own scale; fine ones, a rule against the damped trend and the usual error of a rule, in its usual changes. */
export const inputNames: readonly string[] = [
  'value',
  'observed',
  'surprise',
  'surprise cut off',
  'last',
  'level',
  'damped trend',
  'steps since observed',
  'seasons since observed',
  'count observed',
  'cycles observed',
  'season ago 1',
  'season exists 1',
  'season less level 1',
  'sine 1',
  'cosine 1',
  'season ago 2',
  'season exists 2',
  'season less level 2',
  'sine 2',
  'cosine 2',
  'seasonal deviation 1',
  'seasonal deviation 2',
  'usual surprise',
  ...referenceNames.filter((name) => name !== 'damped trend').map((name) => `${name} against damped trend`),
  ...referenceNames.map((name) => `usual error of ${name}`),
  'log period 1',
  'log period 2',
  'no season 1',
  'no season 2',
  'difference at lag 1',
  'difference at a season 1',
  'difference at a season 2',
  'lowest',
  'highest',
  'share at lowest',
  'share at highest',
];

/** Inputs of a step. */
export const inputSize = inputNames.length;

/** Forecasts by rule of a step. */
export const referenceCount = referenceNames.length;
