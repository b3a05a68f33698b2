import { dateMs, daysFromCivil, fullYear, millisecondsPerDay } from './civil-time.ts';

/** Reads a quarter, half-year, month or ISO week: `2024Q3`, `Q3 2024`, `2024-H1`, `2024M07`, `2024-W07`, `2024-W07-3`, `KW 7/2024`,
 * `2024 week 7`.
 * @returns the first millisecond of the period since 1970, NaN where the text is no such period */
export function parsePeriod(text: string): number {
  if (text.length > 20) return Number.NaN;
  const yearLeads = /^\s*(\d{4})[\s:_/-]{0,3}([QHMWSqhmws])(\d{1,2})(?:-?([1-7]))?\s*$/.exec(text);
  if (yearLeads !== null) {
    return periodStart(Number(yearLeads[1]), yearLeads[2], Number(yearLeads[3]), Number(yearLeads[4] ?? 1));
  }
  const named = weekLeads.exec(text);
  if (named !== null) return weekStart(Number(named[2]), Number(named[1]));
  const weekLast = weekAfterYear.exec(text);
  if (weekLast !== null) return weekStart(Number(weekLast[1]), Number(weekLast[2]));
  const yearLast = /^\s*(?:([QHqh])([1-4])|([1-4])([QHqh]))[\s:_/'-]{0,3}(\d{4}|\d{2})\s*$/.exec(text);
  if (yearLast === null) return Number.NaN;
  const year = yearLast[5].length === 2 ? fullYear(Number(yearLast[5])) : Number(yearLast[5]);
  return periodStart(year, yearLast[1] ?? yearLast[4], Number(yearLast[2] ?? yearLast[3]), 1);
}

/** `2024-S07`, as the French and the Spanish number weeks: a half-year where a column goes no further than S2. */
export function parseWeekOfS(text: string): number {
  const found = /^\s*(\d{4})[\s_-]?S(\d{1,2})\s*$/i.exec(text.length > 20 ? '' : text);
  return found === null ? Number.NaN : weekStart(Number(found[1]), Number(found[2]));
}

const weekWord = String.raw`(?:KW|CW|WK|W|Week|Woche|Sem(?:aine|ana|\.)?|Settimana|Vecka|Uge|Uke|Týden|Tydzień|Viikko|Hét)`;
const weekLeads = new RegExp(String.raw`^\s*${weekWord}[\s.:]{0,2}(\d{1,2})[\s/,.-]{1,3}(\d{4})\s*$`, 'i');
const weekAfterYear = new RegExp(
  String.raw`^\s*(\d{4})[\s/,.-]{0,3}${weekWord}[\s.:]{0,2}(\d{1,2})\s*$`,
  'i',
);

/** Reads a fiscal year: `FY2024`, `FY 24`. Among quarters it is the sum of four of them and no timestamp of its own. */
export function parseFiscalYear(text: string): number {
  const fiscal = /^\s*FY\s?['’]?(\d{4}|\d{2})\s*$/i.exec(text.length > 20 ? '' : text);
  if (fiscal === null) return Number.NaN;
  return dateMs(fiscal[1].length === 2 ? fullYear(Number(fiscal[1])) : Number(fiscal[1]), 1, 1);
}

function periodStart(year: number, letter: string, count: number, weekday: number): number {
  switch (letter.toUpperCase()) {
    case 'Q':
      return count <= 4 ? dateMs(year, 3 * count - 2, 1) : Number.NaN;
    case 'H':
    case 'S':
      return count <= 2 ? dateMs(year, 6 * count - 5, 1) : Number.NaN;
    case 'M':
      return dateMs(year, count, 1);
    default:
      return weekStart(year, count) + (weekday - 1) * millisecondsPerDay;
  }
}

/** The Monday of an ISO week: week 1 is the one with 4 January. */
function weekStart(year: number, week: number): number {
  if (week < 1 || week > 53) return Number.NaN;
  const fourth = daysFromCivil(year, 1, 4);
  // 1970-01-01 was a Thursday: three days after a Monday.
  const monday = fourth - ((((fourth + 3) % 7) + 7) % 7);
  return (monday + (week - 1) * 7) * millisecondsPerDay;
}
