import type { Dialect } from '../../schema.ts';
import { dateMs, fullYear } from './civil-time.ts';
import { digitsEnd, digitsValue, parseClock } from './parse-clock.ts';
import { parseIsoTime } from './parse-iso-time.ts';
import type { TimeFacts } from './time-facts.ts';
import { writeEra } from './write-era.ts';

/** Reads a date of three numbers, or of a year and a month, and the clock time after it.
 * A year of four digits stands where it stands; `order` says what the other two numbers are.
 * @returns milliseconds since 1970, NaN where the text is no such date */
export function parseCalendarDate(text: string, order: Dialect['dateOrder'], facts: TimeFacts): number {
  const iso = parseIsoTime(text, facts);
  if (!Number.isNaN(iso)) return iso;
  const length = text.length;
  let start = 0;
  while (start < length && text.charCodeAt(start) === 32) start++;
  const firstEnd = digitsEnd(text, start);
  const firstDigits = firstEnd - start;
  const separator = text.charCodeAt(firstEnd);
  if (firstDigits === 0) return parseWordedDate(text, start, order, facts);
  if (firstDigits === 3 || firstDigits > 4 || !isSeparator(separator)) return Number.NaN;
  const first = digitsValue(text, start, firstEnd);
  const secondStart = skipSeparator(text, firstEnd);
  const secondEnd = digitsEnd(text, secondStart);
  const secondDigits = secondEnd - secondStart;
  const second = digitsValue(text, secondStart, secondEnd);
  const yearLeads = firstDigits === 4;
  if (yearLeads && (first < 1000 || first > 2999)) return Number.NaN;
  if (secondDigits === 4 && !yearLeads) {
    // 03/2024
    return separator !== 46 && isBlankFrom(text, secondEnd) ? dateMs(second, first, 1) : Number.NaN;
  }
  if (secondDigits === 0 || secondDigits > 2) return Number.NaN;
  if (!isSeparator(text.charCodeAt(secondEnd))) {
    // 2024-03, 2024年3月; two numbers of two digits are no date.
    // 2024.03 is a number before it is a month.
    const month = yearLeads && separator !== 46 && isBlankFrom(text, secondEnd);
    return month ? dateMs(first, second, 1) : Number.NaN;
  }
  const thirdStart = skipSeparator(text, secondEnd);
  const thirdEnd = digitsEnd(text, thirdStart);
  const thirdDigits = thirdEnd - thirdStart;
  if (thirdDigits === 0) {
    return yearLeads && isBlankFrom(text, thirdEnd) ? dateMs(first, second, 1) : Number.NaN;
  }
  const third = digitsValue(text, thirdStart, thirdEnd);
  let rest = thirdEnd;
  if (text.charCodeAt(rest) === dayMark || text.charCodeAt(rest) === koreanDayMark) rest++;
  // 2024.01.05. as Hungarians and Koreans write it.
  else if (yearLeads && separator === 46 && text.charCodeAt(rest) === 46) rest++;
  if (isBracket(text.charCodeAt(rest)) || isBracket(text.charCodeAt(rest + 1)))
    rest += bracketedDay.exec(text.slice(rest, rest + 14))?.[0].length ?? 0;
  let dayMs: number;
  if (yearLeads) {
    facts.yearLeads++;
    dayMs = thirdDigits > 2 ? Number.NaN : dateMs(first, second, third);
  } else if (thirdDigits !== 4 && thirdDigits !== 2) {
    return Number.NaN;
  } else if (order === 'year-first') {
    facts.twoDigitYears++;
    dayMs = thirdDigits === 2 ? dateMs(fullYear(first), second, third) : Number.NaN;
  } else {
    const year = thirdDigits === 4 ? third : fullYear(third);
    dayMs = order === 'day-first' ? dateMs(year, second, first) : dateMs(year, first, second);
    if (thirdDigits === 2) facts.twoDigitYears++;
    if (first > 12) facts.dayFirst += first <= 31 && second <= 12 ? 1 : 0;
    else if (second > 12) facts.monthFirst += second <= 31 ? 1 : 0;
    else if (first !== second) facts.exchangeable++;
  }
  return rest === length ? dayMs : dayMs + parseClock(text, rest, facts);
}

/** A day of the week before the date, or an era instead of its year: `Mo, 01.01.2024`, `令和5年1月1日`. */
function parseWordedDate(text: string, from: number, order: Dialect['dateOrder'], facts: TimeFacts): number {
  if (text.length > longestWorded || !isLetter(text.charCodeAt(from))) return Number.NaN;
  const era = writeEra(text);
  if (era !== null) return parseCalendarDate(era, order, facts);
  const word = leadingDay.exec(text);
  return word === null ? Number.NaN : parseCalendarDate(text.slice(word[0].length), order, facts);
}

const longestWorded = 60;
/** A short word before three numbers, of which one is a year of four digits. */
const leadingDay =
  /^\s*\p{L}{2,10}[.,]{0,2}\s+(?=(?:\d{4}[-/.]\s?\d{1,2}[-/.]\s?\d{1,2}|\d{1,2}[-/.]\s?\d{1,2}[-/.]\s?\d{4})(?!\d))/u;
const isLetter = (code: number): boolean => (code >= 65 && code !== 91 && code !== 123) || code > 191;

/** The day of the week after the date: `2024/01/05(金)`, `2024-01-05 (Fri)`. */
const bracketedDay = /^\s?[(（]\p{L}{1,9}\.?[)）]/u;
const isBracket = (code: number): boolean => code === 40 || code === 0xff08;

const dayMark = 0x65e5; // 日
const koreanDayMark = 0xc77c; // 일

/** - / . space, and the signs for year and month of Chinese, Japanese and Korean dates. */
function isSeparator(code: number): boolean {
  if (code === 45 || code === 47 || code === 46) return true;
  return code === 0x5e74 || code === 0x6708 || code === 0xb144 || code === 0xc6d4;
}

function skipSeparator(text: string, from: number): number {
  return text.charCodeAt(from + 1) === 32 ? from + 2 : from + 1;
}

function isBlankFrom(text: string, from: number): boolean {
  let index = from;
  if (isSeparator(text.charCodeAt(index))) index++;
  while (index < text.length && text.charCodeAt(index) === 32) index++;
  return index === text.length;
}

/** The same timestamp with day and month exchanged; NaN where there is no such date. */
export function exchangeDayAndMonth(timestampMs: number): number {
  const date = new Date(timestampMs);
  const clockMs = timestampMs - Date.UTC(date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate());
  return dateMs(date.getUTCFullYear(), date.getUTCDate(), date.getUTCMonth() + 1) + clockMs;
}
