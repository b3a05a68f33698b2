import { dateMs, millisecondsPerDay } from './civil-time.ts';
import { digitsEnd, digitsValue, packedClockMs, parseClock } from './parse-clock.ts';
import type { TimeFacts } from './time-facts.ts';

/** Reads a date without separators: `20240307`, `202403`, `2024030712` (its hour), `20240307T1230`,
 * `20240307123000`, `20240307 12:30`.
 * @returns milliseconds since 1970, NaN where the text is no such date */
export function parseCompactDate(text: string, facts: TimeFacts): number {
  const bare = text.trim();
  const end = digitsEnd(bare, 0);
  if (end !== 6 && end !== 8 && end !== 10 && end !== 12 && end !== 14) return Number.NaN;
  const year = digitsValue(bare, 0, 4);
  if (year < 1500 || year > 2500) return Number.NaN;
  const dayMs = dateMs(year, digitsValue(bare, 4, 6), end === 6 ? 1 : digitsValue(bare, 6, 8));
  // Ten digits are seconds since 1970 as well: those that name an hour of our times are seldom meant so.
  if (end === 10) return year < 1900 || year > 2099 || bare.length > 10 ? Number.NaN : dayMs + hourMs(bare);
  if (end > 8) return end === bare.length ? dayMs + packedClockMs(bare.slice(8)) : Number.NaN;
  if (end === bare.length) return dayMs;
  if (end !== 8) return Number.NaN;
  const packed = /^T(\d{4}|\d{6})(Z?)$/.exec(bare.slice(8));
  if (packed === null) return dayMs + parseClock(bare, 8, facts);
  if (packed[2] === 'Z') facts.zoned++;
  else facts.unzoned++;
  return dayMs + packedClockMs(packed[1]);
}

function hourMs(digits: string): number {
  const hours = digitsValue(digits, 8, 10);
  return hours > 24 ? Number.NaN : hours * 3_600_000;
}

/** Reads a year and the number of its day (ISO 8601, ordinal dates): `2023-305`, `2023305`. */
export function parseOrdinalDay(text: string): number {
  const found = /^\s*((?:19|20)\d{2})-?(\d{3})\s*$/.exec(text.length > 20 ? '' : text);
  if (found === null) return Number.NaN;
  const firstMs = dateMs(Number(found[1]), 1, 1);
  const timestampMs = firstMs + (Number(found[2]) - 1) * millisecondsPerDay;
  return timestampMs >= firstMs && timestampMs < dateMs(Number(found[1]) + 1, 1, 1)
    ? timestampMs
    : Number.NaN;
}

/** Reads a count since 1970 in the given unit, from 1973 to 2100.
 * @param perMs  units in a millisecond: 0.001 for seconds, 1, 1000, 1e6
 * @returns milliseconds since 1970, NaN where the number lies outside that time */
export function parseEpoch(text: string, perMs: number): number {
  if (!/^\s*\d{8,20}(?:\.\d{0,9})?\s*$/.test(text.length > 40 ? '' : text)) return Number.NaN;
  const timestampMs = Number(text) / perMs;
  return timestampMs >= 1e11 && timestampMs <= 4.2e12 ? Math.round(timestampMs) : Number.NaN;
}

/** Reads a year alone: `1949`, `1949.0`. */
export function parseYear(text: string): number {
  const found = /^\s*(\d{4})(?:\.0)?\s*$/.exec(text.length > 20 ? '' : text);
  const year = found === null ? 0 : Number(found[1]);
  return year >= 1000 && year <= 2500 ? dateMs(year, 1, 1) : Number.NaN;
}

/** Reads a month before its year with a point between them, which could be a number but for its leading zero: `01.2024`. */
export function parsePointedMonth(text: string): number {
  const found = /^\s*(0[1-9]|1[0-2])\.((?:19|20)\d{2})\s*$/.exec(text.length > 20 ? '' : text);
  return found === null ? Number.NaN : dateMs(Number(found[2]), Number(found[1]), 1);
}

/** Reads a year with the part of it gone by: `1949.0833` is February 1949, `1958.2027` the 15th of March.
 * Twelfths are months; R and climate tables write them with few digits. */
export function parseDecimalYear(text: string): number {
  const found = /^\s*([12]\d{3})(\.\d{1,12})?\s*$/.exec(text.length > 24 ? '' : text);
  if (found === null) return Number.NaN;
  const [year, fraction] = [Number(found[1]), Number(found[2] ?? 0)];
  const months = Math.round(fraction * 12);
  if (Math.abs(fraction * 12 - months) < 0.03) return dateMs(year, 1, 1) + monthsMs(year, months);
  const days = Math.floor((fraction * (dateMs(year + 1, 1, 1) - dateMs(year, 1, 1))) / millisecondsPerDay);
  return dateMs(year, 1, 1) + days * millisecondsPerDay;
}

const monthsMs = (year: number, months: number): number =>
  months === 12
    ? dateMs(year + 1, 1, 1) - dateMs(year, 1, 1)
    : dateMs(year, months + 1, 1) - dateMs(year, 1, 1);

/** Reads the number of an observation where there is no calendar: `17` is 17 milliseconds since 1970. */
export function parseIndex(text: string): number {
  const found = /^\s*(\d{1,8})(?:\.0)?\s*$/.exec(text.length > 20 ? '' : text);
  return found === null ? Number.NaN : Number(found[1]);
}

/** Reads a spreadsheet's day number: 45358 is 2024-03-07, 45358.5 its noon (days since 1899-12-30). */
export function parseSerialDay(text: string): number {
  if (!/^\s*\d{5}(?:\.\d{1,15})?\s*$/.test(text.length > 40 ? '' : text)) return Number.NaN;
  const days = Number(text);
  if (days < 14_000 || days > 80_000) return Number.NaN;
  // Half a second of rounding is all that five digits before the point leave of a clock time.
  return Math.round((days - 25_569) * 86_400) * 1000;
}

/** Reads a month of a year counted from the first one of the series: `1-01`, `12-12`.
 * @returns the first millisecond of the month of the year 1, 2, 3..., NaN for other texts */
export function parseCountedYear(text: string): number {
  const found = /^\s*([1-9]\d?)-(0?[1-9]|1[0-2])\s*$/.exec(text.length > 9 ? '' : text);
  return found === null ? Number.NaN : dateMs(Number(found[1]), Number(found[2]), 1);
}
