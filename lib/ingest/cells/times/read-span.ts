import type { Dialect } from '../../schema.ts';
import { parseCalendarDate } from './parse-calendar-date.ts';
import { parseClock } from './parse-clock.ts';
import { parseNamedMonth } from './parse-named-month.ts';
import { noTimeFacts, type TimeFacts } from './time-facts.ts';

/** Reads a span of time at its beginning: `01.01.2024 00:00 - 01.01.2024 01:00`, `2024-01-01 10:00 - 11:00`,
 * `1 Jan 2024 to 7 Jan 2024`, `2024-01-01T00:00Z/2024-01-01T01:00Z`.
 * @returns milliseconds since 1970, NaN where the text is no span that ends where it begins or later */
export function readSpan(text: string, order: Dialect['dateOrder'], facts: TimeFacts): number {
  if (text.length > longestSpan) return Number.NaN;
  const found = spaced.exec(text) ?? slashed.exec(text);
  if (found === null) return Number.NaN;
  const [, first, last] = found;
  const begin = readDate(first, order, facts);
  const end = readDate(last, order, facts);
  if (!Number.isNaN(end)) return end >= begin ? begin : Number.NaN;
  return Number.isNaN(parseClock(` ${last}`, 0, noTimeFacts())) ? Number.NaN : begin;
}

const longestSpan = 80;
const spaced = /^\s*(\d.{4,34}?)\s+(?:[-–—~]|to|bis|until|do|al?|à)\s+(\d.{3,34}?)\s*$/i;
const slashed = /^\s*(\d{4}-\d\d-\d\d[^/]{0,24})\/(\d{4}-\d\d-\d\d[^/]{0,24}?)\s*$/;

function readDate(text: string, order: Dialect['dateOrder'], facts: TimeFacts): number {
  const calendar = parseCalendarDate(text, order, facts);
  return Number.isNaN(calendar) ? parseNamedMonth(text, facts) : calendar;
}
