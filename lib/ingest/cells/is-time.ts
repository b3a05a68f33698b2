import { isClock } from './times/clocks.ts';
import { type TimeForm, timeForms } from './times/time-forms.ts';

/** Whether a cell looks like a date, a time of day, both, a span of two, or a quarter, week or month.
 * Only its shape counts: 31/31/2024 is no date, but was meant as one. */
export function isTime(bare: string): boolean {
  if (plainTime.test(bare)) return true;
  if (isMoment(bare) || isClock(bare) || periods.some((shape) => shape.test(bare)) || isUnixDate(bare))
    return true;
  const span = /^(.{4,}?)\s[-–]\s(.{4,})$/.exec(bare);
  return span !== null && isMoment(span[1]) && isMoment(span[2]);
}

/** What nearly all files write: numbers, and the colons of a clock. */
const plainTime =
  /^(?:\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}[-/.]\d{1,2}[-/.](?:\d{4}|\d{2}))(?:[T ]\d{1,2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?Z?)?$/;

const shapesOf = (kind: TimeForm['kind']): readonly RegExp[] =>
  timeForms.flatMap((form) => (form.kind === kind ? (form.shapes ?? []) : []));
const dates = shapesOf('date');
const periods = shapesOf('period');

/** A date, and perhaps a clock behind it. */
function isMoment(bare: string): boolean {
  const found = /^(.+?)[T,\s:]{1,2}(\d{1,2}:.+)$/i.exec(bare);
  const [date, time] = found === null ? [bare, ''] : [found[1], found[2]];
  return isDate(date) && (time === '' || isClock(time));
}

const isDate = (text: string): boolean => dates.some((shape) => shape.test(text));

/** `Fri Nov 27 05:41:22 UTC 2026` */
function isUnixDate(bare: string): boolean {
  const found = /^\p{L}{3}\s\p{L}{3}\s{1,2}\d{1,2}\s(\d.+)\s\d{4}$/u.exec(bare);
  return found !== null && isClock(found[1]);
}
