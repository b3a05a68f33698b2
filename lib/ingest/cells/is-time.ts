import { zonePattern } from './times/parse-clock.ts';

/** Whether a cell looks like a date, a time of day, both, a span of two, or a quarter, week or month.
 * Only its shape counts: 31/31/2024 is no date, but was meant as one. */
export function isTime(bare: string): boolean {
  if (plainTime.test(bare)) return true;
  if (isMoment(bare) || clock.test(bare) || period.test(bare) || isUnixDate(bare)) return true;
  const span = /^(.{4,}?)\s[-–]\s(.{4,})$/.exec(bare);
  return span !== null && isMoment(span[1]) && isMoment(span[2]);
}

/** What nearly all files write: numbers, and the colons of a clock. */
const plainTime =
  /^(?:\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}[-/.]\d{1,2}[-/.](?:\d{4}|\d{2}))(?:[T ]\d{1,2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?Z?)?$/;

// Small patterns put together by code: one of all of them takes twenty milliseconds to compile.
const clock = new RegExp(
  String.raw`^\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d{1,9})?)?\s?(?:[ap]\.?m\.?)?\s?(?:${zonePattern}|[-+]\d{2}:?\d{2})?$`,
  'i',
);
const period = /^(?:\d{4}[-\s]?[QHMWS]\d{1,2}(?:-\d)?|[QH]\d[-\s]\d{4})$/i;
const numericDate =
  /^(?:(?:\p{L}{2,9}\.?,?\s)?(?:\d{4}[-/.]\s?\d{1,2}(?:[-/.]\s?\d{1,2}\.?)?|\d{1,2}[-/.]\s?\d{1,2}[-/.]\s?(?:\d{4}|\d{2}))|\d{4}年\d{1,2}月(?:\d{1,2}日)?)$/u;
const dayFirst = /^(?:\p{L}{3,9}\.?,?\s)?\d{1,2}\.?[-\s./]?\p{L}{3,9}\.?[-\s./,]{0,2}\d{2,4}$/u;
const monthFirst =
  /^(?:\p{L}{3,9}\.?,?\s)?\p{L}{3,9}\.?(?:[-\s]\d{1,2}(?:st|nd|rd|th)?,?\s\d{4}|[-\s]\d{4})$/iu;
const yearFirst =
  /^(?:\p{L}{3,9}\.?,?\s)?\d{4}\.?[-\s](?:m\.\s|gada\s)?\p{L}{3,12}(?:\s\d{1,2}(?:\.|\sd\.)?)?$/iu;

/** A date, and perhaps a clock behind it. */
function isMoment(bare: string): boolean {
  const found = /^(.+?)[T,\s:]{1,2}(\d{1,2}:.+)$/i.exec(bare);
  const [date, time] = found === null ? [bare, ''] : [found[1], found[2]];
  return isDate(date) && (time === '' || clock.test(time));
}

const isDate = (text: string): boolean =>
  numericDate.test(text) ||
  (/\p{L}{3}/u.test(text) && (dayFirst.test(text) || monthFirst.test(text) || yearFirst.test(text)));

/** `Fri Nov 27 05:41:22 UTC 2026` */
function isUnixDate(bare: string): boolean {
  const found = /^\p{L}{3}\s\p{L}{3}\s{1,2}\d{1,2}\s(\d.+)\s\d{4}$/u.exec(bare);
  return found !== null && clock.test(found[1]);
}
