import type { Dialect } from '../../schema.ts';
import { latinDigits, zeroOf } from '../signs/latin-digits.ts';
import { learnPattern, type TimeExample } from './learn-pattern.ts';
import { partSpan } from './read-span.ts';
import { noTimeFacts } from './time-facts.ts';
import type { TimeForm } from './time-forms.ts';
import { writeTime } from './write-time.ts';

/** How a column writes its timestamps, so that a forecast goes on in the same form.
 * @param cells   examples from all over the head of the file
 * @param order   as it was settled at the end of the file
 * @param latest  the cell of the latest timestamp, whose offset from UTC goes on; null where it is not known
 * @param timeZone  the zone in whose wall clock the timestamps are kept, if one was chosen
 * @returns a pattern for `writeTime`, null where none writes the examples as they stand */
export function patternOfCells(
  form: TimeForm,
  order: Dialect['dateOrder'],
  cells: readonly string[],
  latest: string | null,
  timeZone: string | null,
): string | null {
  const present = cells.map((cell) => cell.trim()).filter((cell) => cell !== '');
  const [example] = present;
  if (example === undefined) return null;
  const read = (text: string): number => form.read(text, order, noTimeFacts());
  if (form.pattern !== undefined) return knownPattern(form.pattern(example), present, read);
  const zero = zeroOf(example);
  const plain = present.map((cell) => latinDigits(cell).trim());
  const bare = plain.map(withoutOffset);
  const examples = bare.flatMap((text): TimeExample[] => {
    const timestampMs = read(text);
    return Number.isNaN(timestampMs) ? [] : [{ text, timestampMs }];
  });
  const dayFirst = order === 'day-first';
  const learned = learnSpan(examples, order) ?? learnPattern(examples, dayFirst);
  if (learned === null) return null;
  const last = latinDigits(latest ?? plain[plain.length - 1]).trim();
  const tail = bare.every((text, index) => text === plain[index]) ? '' : tailOf(last, timeZone, read);
  return `${zero === null ? '' : `{digits:${zero}}`}${learned}${tail}`;
}

/** A pattern that is not learned, if what it writes is read as what it was written from. */
function knownPattern(
  pattern: string | null,
  cells: readonly string[],
  read: (text: string) => number,
): string | null {
  if (pattern === null || pattern === 'count') return pattern;
  const isRight = (cell: string): boolean =>
    Number.isNaN(read(cell)) || read(String(writeTime(pattern, read(cell)))) === read(cell);
  return cells.every(isRight) ? pattern : null;
}

/** An offset from UTC, or letters that say one, behind a clock. */
const offsetAtEnd =
  /(?<=:\d\d(?:[.,]\d{1,9})?(?:\s?[ap]\.?m\.?)?)\s?(?:Z|(?:UTC|GMT)?[-+−]\d{2}(?::?\d{2})?|(?![ap]\.?m)[A-Z]{3,4})$/i;

const withoutOffset = (cell: string): string => (cell.includes(':') ? cell.replace(offsetAtEnd, '') : cell);

/** What stands behind the clock of a forecast: the offset of the latest row, or what the chosen zone has then. */
function tailOf(latest: string, timeZone: string | null, read: (text: string) => number): string {
  if (timeZone !== null) return `{${timeZone}}`;
  const tail = offsetAtEnd.exec(latest)?.[0] ?? '';
  // Without a difference the offset is none, or was left out of the timestamps as that of local days is.
  const minutes = Math.round((read(withoutOffset(latest)) - read(latest)) / 60_000);
  return minutes === 0 || Number.isNaN(minutes) ? `[${tail}]` : `{${minutes}|${tail}}`;
}

/** `2024-01-01 10:00 - 11:00`: two timestamps, the second as long after the first in every cell.
 * @returns null where they are no such spans */
function learnSpan(examples: readonly TimeExample[], order: Dialect['dateOrder']): string | null {
  const spans = examples.map(({ text }) => partSpan(text, order, noTimeFacts()));
  const [one] = spans;
  if (one === undefined || one === null) return null;
  const firsts: TimeExample[] = [];
  const lasts: TimeExample[] = [];
  for (const span of spans) {
    if (
      span === null ||
      span.between !== one.between ||
      span.endMs - span.beginMs !== one.endMs - one.beginMs
    )
      return null;
    firsts.push({ text: span.first, timestampMs: span.beginMs });
    lasts.push({ text: span.last, timestampMs: span.endMs });
  }
  const first = learnPattern(firsts, order === 'day-first');
  const last = learnPattern(lasts, order === 'day-first', false);
  if (first === null || last === null) return null;
  return `${first}${one.between.replace(/\p{L}+/gu, '[$&]')}{after ${one.endMs - one.beginMs}}${last}`;
}
