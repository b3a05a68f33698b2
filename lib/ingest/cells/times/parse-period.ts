import { dateMs, daysFromCivil, fullYear, millisecondsPerDay } from './civil-time.ts';
import type { TimeFacts } from './time-facts.ts';

/** Reads a quarter, half-year, month or ISO week: `2024Q3`, `Q3 2024`, `2024-H1`, `2024M07`, `2024-W07`, `2024-W07-3`, `KW 7/2024`,
 * `2024 week 7`.
 * @returns the first millisecond of the period since 1970, NaN where the text is no such period */
export function parsePeriod(text: string, facts: TimeFacts): number {
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
  const letter = yearLast[1] ?? yearLast[4];
  return periodStart(readYear(yearLast[5], facts), letter, Number(yearLast[2] ?? yearLast[3]), 1);
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
export function parseFiscalYear(text: string, facts: TimeFacts): number {
  const fiscal = /^\s*FY\s?['’]?(\d{4}|\d{2})\s*$/i.exec(text.length > 20 ? '' : text);
  return fiscal === null ? Number.NaN : dateMs(readYear(fiscal[1], facts), 1, 1);
}

/** Reads a quarter or a half of a fiscal year, as that of the calendar year of its number: `FY2014 Q1`, `FY16-Q1`, `Q3 FY24`, `FQ2 2024`,
 * `FY2024H1`. When the fiscal year begins shifts all of them alike. */
export function parseFiscalQuarter(text: string, facts: TimeFacts): number {
  if (text.length > 20 || !/f/i.test(text)) return Number.NaN;
  const yearLeads =
    /^\s*(?:FY\s?['’]?(\d{4}|\d{2})[\s:_/-]{0,3}|(\d{4})[\s:_/-]{0,3}F)([QH])([1-4])\s*$/i.exec(text);
  if (yearLeads !== null)
    return periodStart(readYear(yearLeads[1] ?? yearLeads[2], facts), yearLeads[3], Number(yearLeads[4]), 1);
  const yearLast =
    /^\s*(?:([QH])([1-4])[\s:_/-]{0,3}FY\s?['’]?|F([QH])([1-4])[\s:_/-]{1,3})(\d{4}|\d{2})\s*$/i.exec(text);
  if (yearLast === null) return Number.NaN;
  const letter = yearLast[1] ?? yearLast[3];
  return periodStart(readYear(yearLast[5], facts), letter, Number(yearLast[2] ?? yearLast[4]), 1);
}

/** Reads a year and its week without a letter between them, `201807`, `2018-07`, `07/2018`.
 * @param calendar  weeks from Monday on (ISO 8601), or from Sunday on, as epidemiologists count them (MMWR)
 * @returns the first day of the week, NaN where the year has no such week */
export function parseYearWeek(text: string, calendar: 'iso' | 'epi'): number {
  if (text.length < 6 || text.length > 12) return Number.NaN;
  const yearLeads = /^\s*((?:19|20)\d\d)[-/_.]?(\d{2})\s*$/.exec(text);
  const yearLast = yearLeads === null ? /^\s*(\d{1,2})[-/]((?:19|20)\d\d)\s*$/.exec(text) : null;
  if (yearLeads === null && yearLast === null) return Number.NaN;
  const year = Number(yearLeads?.[1] ?? yearLast?.[2]);
  const week = Number(yearLeads?.[2] ?? yearLast?.[1]);
  const startMs = weekStart(year, week, calendar);
  return startMs < weekStart(year + 1, 1, calendar) ? startMs : Number.NaN;
}

function readYear(text: string, facts: TimeFacts): number {
  if (text.length > 2) return Number(text);
  facts.twoDigitYears++;
  return fullYear(Number(text));
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

/** The Monday of an ISO week, or the Sunday of a week of epidemiologists: week 1 is the one with 4 January. */
function weekStart(year: number, week: number, calendar: 'iso' | 'epi' = 'iso'): number {
  if (week < 1 || week > 53) return Number.NaN;
  const fourth = daysFromCivil(year, 1, 4);
  // 1970-01-01 was a Thursday: three days after a Monday, four after a Sunday.
  const since = fourth + (calendar === 'iso' ? 3 : 4);
  const first = fourth - (((since % 7) + 7) % 7);
  return (first + (week - 1) * 7) * millisecondsPerDay;
}
