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
  parseIsoCodes(scratch, 0, length, facts, parsed, 0);
  return parsed[0];
}

const scratch = new Uint8Array(20);
const parsed = new Float64Array(1);

/** `parseIsoTime` straight from character codes: most timestamps of large files are of this shape, many of the same
 * day as the one before. The result is written, not returned: a number that a function gives back takes room on the heap.
 * @param out  gets the milliseconds at `place` */
export function parseIsoCodes(
  codes: Uint8Array,
  from: number,
  to: number,
  facts: TimeFacts,
  out: Float64Array,
  place: number,
): void {
  const length = to - from;
  out[place] = Number.NaN;
  if (length !== 10 && length !== 16 && length !== 19 && length !== 20) return;
  if (codes[from + 4] !== 45 || codes[from + 7] !== 45) return;
  if (!isLastDay(codes, from) && !readDay(codes, from)) return;
  if (length === 10) {
    if (!Number.isNaN(lastDayMs[0])) facts.yearLeads++;
    out[place] = lastDayMs[0];
    return;
  }
  const gap = codes[from + 10];
  if ((gap !== 32 && gap !== 84) || codes[from + 13] !== 58) return;
  if (length > 16 && codes[from + 16] !== 58) return;
  if (length === 20 && codes[from + 19] !== 90) return;
  const hours = pairAt(codes, from + 11);
  const minutes = pairAt(codes, from + 14);
  const seconds = length > 16 ? pairAt(codes, from + 17) : 0;
  // Midnight as 24:00 and leap seconds are left to the reader of all clocks.
  if (hours >>> 0 > 23 || minutes >>> 0 > 59 || seconds >>> 0 > 59 || Number.isNaN(lastDayMs[0])) return;
  facts.yearLeads++;
  if (length === 20) facts.zoned++;
  else facts.unzoned++;
  out[place] = lastDayMs[0] + (hours * 3600 + minutes * 60 + seconds) * 1000;
}

/** The day read last: what it gives never depends on it. */
const lastDay = new Uint8Array(10);
const lastDayMs = new Float64Array(1);

/** From its end, where days differ. Written out, as it runs for every row. */
const isLastDay = (codes: Uint8Array, from: number): boolean =>
  codes[from + 9] === lastDay[9] &&
  codes[from + 8] === lastDay[8] &&
  codes[from + 6] === lastDay[6] &&
  codes[from + 5] === lastDay[5] &&
  codes[from + 3] === lastDay[3] &&
  codes[from + 2] === lastDay[2] &&
  codes[from + 1] === lastDay[1] &&
  codes[from] === lastDay[0];

/** Makes a day the last one.
 * @returns whether it has the shape of one; there need not be such a day */
function readDay(codes: Uint8Array, from: number): boolean {
  const year = pairAt(codes, from) * 100 + pairAt(codes, from + 2);
  const month = pairAt(codes, from + 5);
  const day = pairAt(codes, from + 8);
  // What is no digit makes a number far below 0.
  if (year < 1000 || year > 2999 || month < 0 || day < 0) return false;
  lastDayMs[0] = daysFromCivil(year, month, day) * millisecondsPerDay;
  for (let at = 0; at < 10; at++) lastDay[at] = codes[from + at];
  return true;
}

/** The number of two digits, far below 0 where they are none. */
function pairAt(codes: Uint8Array, at: number): number {
  const tens = codes[at] - 48;
  const ones = codes[at + 1] - 48;
  return tens >>> 0 < 10 && ones >>> 0 < 10 ? tens * 10 + ones : notANumber;
}

const notANumber = -100_000_000;
