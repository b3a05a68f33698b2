import { dateMs } from './civil-time.ts';

/** Reads a year that begins in one calendar year and ends in the next, as crops, seasons and budgets are counted:
 * `2000/01`, `2000-01`, `2000/2001`, `1999-00`.
 * @returns the first millisecond of the year in which it begins, NaN where the second is not the year after it */
export function parseSplitYear(text: string): number {
  const found = splitYear.exec(text);
  if (found === null) return Number.NaN;
  const year = Number(found[1]);
  const next = found[2];
  return Number(next) === (next.length === 2 ? (year + 1) % 100 : year + 1) ? dateMs(year, 1, 1) : Number.NaN;
}

const splitYear = /^\s*(1[5-9]\d\d|2[01]\d\d)\s?[-/–]\s?(\d{2}|\d{4})\s*$/;
