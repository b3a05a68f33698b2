import type { Constraints } from './constraints-schema.ts';

/** Which values a forecast of one series may have. */
export type AllowedValues = {
  readonly lowest: number;
  readonly highest: number;
  readonly integer: boolean;
};

/** What a user has set; and where no lower bound is set, 0 if none of the values that a series is forecast from is
 * negative, as with sales, counts and amounts of rain.
 * @param history  NaN where nothing was observed */
export function allowedValues(history: Float64Array, constraints: Constraints | undefined): AllowedValues {
  const integer = constraints?.integer ?? false;
  const usual = history.some((value) => value < 0) ? Number.NEGATIVE_INFINITY : 0;
  const highest = constraints?.upper ?? Number.POSITIVE_INFINITY;
  // A history above an upper bound of less than 0 cannot be: the default gives way to what was set.
  const lowest = constraints?.lower ?? Math.min(usual, highest);
  return integer
    ? { lowest: Math.ceil(lowest), highest: Math.floor(highest), integer }
    : { lowest, highest, integer };
}

/** The nearest value within the bounds; NaN stays. */
export function keepWithin({ lowest, highest }: AllowedValues, value: number): number {
  return Math.max(lowest, Math.min(highest, value));
}

/** The nearest allowed value. @param round  which whole number: down and up at the edges of a band, so that it covers no less */
export function keepAllowed(
  allowed: AllowedValues,
  value: number,
  round: (value: number) => number = Math.round,
): number {
  // A value that a scale has taken from 13 to 12.9999999 and back is 13.
  const whole = Math.abs(value - Math.round(value)) < 1e-9 * Math.abs(value) ? Math.round(value) : value;
  return keepWithin(allowed, allowed.integer ? round(whole) : value);
}
