import type { Dialect } from '../../schema.ts';
import { millisecondsPerDay } from './civil-time.ts';
import { parseCalendarDate } from './parse-calendar-date.ts';
import { parseClock } from './parse-clock.ts';
import { parseNamedMonth } from './parse-named-month.ts';
import { noTimeFacts, type TimeFacts } from './time-facts.ts';

/** A span of time as it is written and read. */
type Span = {
  readonly first: string;
  /** The sign between the two, with its blanks. */
  readonly between: string;
  readonly last: string;
  readonly beginMs: number;
  readonly endMs: number;
};

/** Reads a span of time at its beginning: `01.01.2024 00:00 - 01.01.2024 01:00`, `2024-01-01 10:00 - 11:00`,
 * `1 Jan 2024 to 7 Jan 2024`, `2024-01-01T00:00Z/2024-01-01T01:00Z`.
 * @returns milliseconds since 1970, NaN where the text is no span that ends where it begins or later */
export function readSpan(text: string, order: Dialect['dateOrder'], facts: TimeFacts): number {
  return partSpan(text, order, facts)?.beginMs ?? Number.NaN;
}

/** The two ends of a span; null where the text is none. */
export function partSpan(text: string, order: Dialect['dateOrder'], facts: TimeFacts): Span | null {
  if (text.length > longestSpan) return null;
  const found = spaced.exec(text) ?? slashed.exec(text);
  if (found === null) return null;
  const [, first, between, last] = found;
  const beginMs = readDate(first, order, facts);
  const endMs = readDate(last, order, facts);
  if (!Number.isNaN(endMs)) return endMs >= beginMs ? { first, between, last, beginMs, endMs } : null;
  // A clock alone, of the same day or past its midnight.
  const clockMs = parseClock(` ${last}`, 0, noTimeFacts());
  if (Number.isNaN(clockMs) || Number.isNaN(beginMs)) return null;
  const ends = Math.floor(beginMs / millisecondsPerDay) * millisecondsPerDay + clockMs;
  return { first, between, last, beginMs, endMs: ends < beginMs ? ends + millisecondsPerDay : ends };
}

const longestSpan = 80;
const spaced = /^\s*(\d.{4,34}?)(\s+(?:[-–—~]|to|bis|until|do|al?|à)\s+)(\d.{3,34}?)\s*$/i;
const slashed = /^\s*(\d{4}-\d\d-\d\d[^/]{0,24})(\/)(\d{4}-\d\d-\d\d[^/]{0,24}?)\s*$/;

function readDate(text: string, order: Dialect['dateOrder'], facts: TimeFacts): number {
  const calendar = parseCalendarDate(text, order, facts);
  return Number.isNaN(calendar) ? parseNamedMonth(text, facts) : calendar;
}
