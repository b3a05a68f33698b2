import { dateMs, fullYear } from './civil-time.ts';
import { monthOfName } from './month-names.ts';
import { parseClock } from './parse-clock.ts';
import type { TimeFacts } from './time-facts.ts';

/** Reads a date whose month is a word: `Jan 1 2000`, `1 January 2000`, `01-Jan-00`, `Jan 2000`, `2000 Jan`,
 * `Sat Jan 01 2000 00:00:00 GMT+0100 (Central European Standard Time)`, `Mon, 01 Jan 2000 00:00:00 +0000` (RFC 2822),
 * `Mon Jan 01 00:00:00 UTC 2000`, `01JAN2000:00:00:00`, with months in the large European languages.
 * @returns milliseconds since 1970, NaN where the text is no such date */
export function parseNamedMonth(text: string, facts: TimeFacts): number {
  // The bound keeps the patterns cheap, whatever a cell holds.
  if (text.length > 90 || !threeLetters.test(text)) return Number.NaN;
  const bare = text.trim().replace(weekday, '');
  const dayLeads = dayMonthYear.exec(bare);
  if (dayLeads !== null) return assemble(dayLeads[3], dayLeads[2], dayLeads[1], dayLeads[4], facts);
  const yearLast = monthDayClockYear.exec(bare);
  if (yearLast !== null) return assemble(yearLast[4], yearLast[1], yearLast[2], yearLast[3], facts);
  const monthLeads = monthDayYear.exec(bare);
  if (monthLeads !== null) return assemble(monthLeads[3], monthLeads[1], monthLeads[2], monthLeads[4], facts);
  const monthAndYear = monthYear.exec(bare);
  if (monthAndYear !== null) return assemble(monthAndYear[2], monthAndYear[1], '1', '', facts);
  const yearLeads = yearMonthDay.exec(bare);
  if (yearLeads !== null)
    return assemble(yearLeads[1], yearLeads[2], yearLeads[3] ?? '1', yearLeads[4], facts);
  return Number.NaN;
}

const threeLetters = /\p{L}{3}/u;
const weekday =
  /^\p{L}{2,10}\.?,\s*|^(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?\s+/iu;
const month = String.raw`(\p{L}{3,12})\.?`;
const year = String.raw`(\d{4}|\d{2})`;
const between = String.raw`[\s./',-]{0,3}(?:de |del )?`;
/** Some languages have a word for the year beside its number, and end the day with a point: `2024 m. sausio 5 d.` */
const yearWord = String.raw`(?:\.?\s?(?:m\.|metų|gada|год[а]?|г\.|року|urteko|é\.)\s?)?`;
const dayEnd = String.raw`(?:\.(?=\s|$)|\s?(?:d\.|dieną|-[eaáé]n))?`;
const dayMonthYear = new RegExp(
  String.raw`^(\d{1,2})(?:st|nd|rd|th|er|º|ª)?${between}${month}${between}${year}(?!\d|(?<!\d{4}):)(.*)$`,
  'iu',
);
/** `Jan 01 00:00:00 UTC 2024`, as Unix writes it. */
const monthDayClockYear = new RegExp(
  String.raw`^${month}\s{1,2}(\d{1,2})(\s\d{1,2}:\d{2}(?::\d{2})?(?:\s(?:[A-Z]{1,4}|[-+]\d{4}))?)\s(\d{4})$`,
  'iu',
);
const monthDayYear = new RegExp(
  String.raw`^${month}[\s./-]{0,3}(\d{1,2})(?:st|nd|rd|th)?[\s,./-]{1,3}${year}(?!\d|:)(.*)$`,
  'iu',
);
const monthYear = new RegExp(`^${month}${between}${year}$`, 'iu');
const yearMonthDay = new RegExp(
  String.raw`^(\d{4})${yearWord}${between}${month}${between}(\d{1,2})?(?!\d|:)${dayEnd}(.*)$`,
  'iu',
);

function assemble(yearText: string, monthText: string, day: string, clock: string, facts: TimeFacts): number {
  const monthNumber = monthOfName(monthText);
  if (monthNumber === null) return Number.NaN;
  if (yearText.length === 2) facts.twoDigitYears++;
  const fullYearNumber = yearText.length === 2 ? fullYear(Number(yearText)) : Number(yearText);
  const dayMs = dateMs(fullYearNumber, monthNumber, Number(day));
  // A colon between date and clock, as SAS and web servers write it: `01JAN2024:06:30:00`.
  return clock === '' ? dayMs : dayMs + parseClock(clock.replace(/^:/, ' '), 0, facts);
}
