import { daysFromCivil, millisecondsPerDay } from './civil-time.ts';
import type { TimeFacts } from './time-facts.ts';

/** Reads `2024-03-07`, `2024-03-07 06:30`, `2024-03-07T06:30:15` and the same with a Z, straight from their
 * characters: most timestamps of large files are of this shape, many of the same day as the one before.
 * @returns milliseconds since 1970, NaN for any other shape, which need not be wrong */
export function parseIsoTime(text: string, facts: TimeFacts): number {
  const { length } = text;
  if (length !== 10 && length !== 16 && length !== 19 && length !== 20) return Number.NaN;
  if (text.charCodeAt(4) !== 45 || text.charCodeAt(7) !== 45) return Number.NaN;
  const year = pairAt(text, 0) * 100 + pairAt(text, 2);
  const date = year * 10_000 + pairAt(text, 5) * 100 + pairAt(text, 8);
  if (!(year >= 1000 && year <= 2999)) return Number.NaN;
  if (date !== lastDate) {
    lastDayMs = daysFromCivil(year, pairAt(text, 5), pairAt(text, 8)) * millisecondsPerDay;
    lastDate = date;
  }
  if (length === 10) {
    if (!Number.isNaN(lastDayMs)) facts.yearLeads++;
    return lastDayMs;
  }
  const gap = text.charCodeAt(10);
  if ((gap !== 32 && gap !== 84) || text.charCodeAt(13) !== 58) return Number.NaN;
  if (length > 16 && text.charCodeAt(16) !== 58) return Number.NaN;
  if (length === 20 && text.charCodeAt(19) !== 90) return Number.NaN;
  const hours = pairAt(text, 11);
  const minutes = pairAt(text, 14);
  const seconds = length > 16 ? pairAt(text, 17) : 0;
  // Midnight as 24:00 and leap seconds are left to the reader of all clocks.
  if (!(hours < 24 && minutes < 60 && seconds < 60) || Number.isNaN(lastDayMs)) return Number.NaN;
  facts.yearLeads++;
  if (length === 20) facts.zoned++;
  else facts.unzoned++;
  return lastDayMs + (hours * 3600 + minutes * 60 + seconds) * 1000;
}

/** The day read last: what it gives never depends on it. */
let lastDate = Number.NaN;
let lastDayMs = Number.NaN;

/** The number of two digits, NaN where they are none. */
function pairAt(text: string, at: number): number {
  const tens = text.charCodeAt(at) - 48;
  const ones = text.charCodeAt(at + 1) - 48;
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : Number.NaN;
}
