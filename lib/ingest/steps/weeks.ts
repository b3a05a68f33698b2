import { millisecondsPerDay } from '../cells/times/civil-time.ts';

const weekMs = 7 * millisecondsPerDay;

/** Weeks since 1970, from Monday on; 1970-01-01 was a Thursday. */
export const weekOf = (timestampMs: number): number =>
  Math.floor((timestampMs + 3 * millisecondsPerDay) / weekMs);

/** The Monday on which a week begins, in milliseconds. */
export const startOfWeek = (week: number): number => week * weekMs - 3 * millisecondsPerDay;

/** Milliseconds since Monday, midnight. */
export const placeInWeek = (timestampMs: number): number => timestampMs - startOfWeek(weekOf(timestampMs));
