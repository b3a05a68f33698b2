import { daysFromCivil, millisecondsPerDay } from './civil-time.ts';
import type { TimeFacts } from './time-facts.ts';

/** Reads `2024-03-07`, `2024-03-07 06:30`, `2024-03-07T06:30:15` and the same with a Z.
 * @returns milliseconds since 1970, NaN for any other shape, which need not be wrong */
export function parseIsoTime(text: string, facts: TimeFacts): number {
  const { length } = text;
  if (length !== 10 && length !== 16 && length !== 19 && length !== 20) return Number.NaN;
  for (let at = 0; at < length; at++) {
    scratch[at] = Math.min(text.charCodeAt(at), 128);
  }
  return parseIsoCodes(scratch, 0, length, facts);
}

const scratch = new Uint8Array(20);

/** `parseIsoTime` straight from character codes: most timestamps of large files are of this shape, many of the same
 * day as the one before. */
export function parseIsoCodes(codes: Uint8Array, from: number, to: number, facts: TimeFacts): number {
  const length = to - from;
  if (length !== 10 && length !== 16 && length !== 19 && length !== 20) return Number.NaN;
  if (codes[from + 4] !== 45 || codes[from + 7] !== 45) return Number.NaN;
  const year = pairAt(codes, from) * 100 + pairAt(codes, from + 2);
  const month = pairAt(codes, from + 5);
  const day = pairAt(codes, from + 8);
  const date = year * 10_000 + month * 100 + day;
  // What is no digit makes a number far below 0.
  if (date < 10_000_000 || date > 29_991_231 || month < 0 || day < 0) return Number.NaN;
  if (date !== lastDate) {
    lastDayMs = daysFromCivil(year, month, day) * millisecondsPerDay;
    lastDate = date;
  }
  if (length === 10) {
    if (!Number.isNaN(lastDayMs)) facts.yearLeads++;
    return lastDayMs;
  }
  const gap = codes[from + 10];
  if ((gap !== 32 && gap !== 84) || codes[from + 13] !== 58) return Number.NaN;
  if (length > 16 && codes[from + 16] !== 58) return Number.NaN;
  if (length === 20 && codes[from + 19] !== 90) return Number.NaN;
  const hours = pairAt(codes, from + 11);
  const minutes = pairAt(codes, from + 14);
  const seconds = length > 16 ? pairAt(codes, from + 17) : 0;
  // Midnight as 24:00 and leap seconds are left to the reader of all clocks.
  if (hours >>> 0 > 23 || minutes >>> 0 > 59 || seconds >>> 0 > 59) return Number.NaN;
  if (Number.isNaN(lastDayMs)) return Number.NaN;
  facts.yearLeads++;
  if (length === 20) facts.zoned++;
  else facts.unzoned++;
  return lastDayMs + (hours * 3600 + minutes * 60 + seconds) * 1000;
}

/** The day read last: what it gives never depends on it. */
let lastDate = 0;
let lastDayMs = Number.NaN;

/** The number of two digits, far below 0 where they are none. */
function pairAt(codes: Uint8Array, at: number): number {
  const tens = codes[at] - 48;
  const ones = codes[at + 1] - 48;
  return tens >>> 0 < 10 && ones >>> 0 < 10 ? tens * 10 + ones : notANumber;
}

const notANumber = -100_000_000;
