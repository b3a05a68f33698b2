import { dateMs, millisecondsPerDay } from './civil-time.ts';
import { offsetInZone } from './zone-offset.ts';

/** Writes a timestamp by a pattern, as the input wrote its own: `YYYY-MM-DD HH:mm`, `D/M/YY`, `GGGG-[W]WW`, `YYYY/ZZ`
 * (Z is the year after), `epoch-seconds`. Letters in square brackets stand for themselves; braces hold what letters cannot say:
 * `{month:Jan|Feb|...}`, `{weekday:Mon|Tue|...}`, `{half}`, `{year-2018}`, `{after 3600000}` (what follows is so many milliseconds
 * later), `{60|+01:00}` (all of it is the clock 60 minutes east of the timestamp, which is followed by these signs),
 * `{Europe/Berlin}` (the offset that this zone has then), `{digits:1632}` (all digits in the script that begins there).
 * @param timestampMs  milliseconds since 1970, wall clock read as if it were UTC */
export function writeTime(pattern: string, timestampMs: number): string | number {
  const named = writeNamed(pattern, timestampMs);
  if (named !== null) return named;
  const shift = /\{(-?\d+)\|/.exec(pattern);
  const baseMs = timestampMs + Number(shift?.[1] ?? 0) * 60_000;
  let ms = baseMs;
  let zero = 48;
  const written = pattern.replace(tokens, (token, escaped?: string, literal?: string, braced?: string) => {
    if (escaped !== undefined || literal !== undefined) return escaped ?? literal ?? '';
    if (braced === undefined) return fieldOf(token, ms);
    const [, key, rest] = /^(-?\d+\||after |digits:)(.*)$/.exec(braced) ?? ['', '', ''];
    if (key === '') return fieldOf(token, ms);
    if (key === 'after ') ms = baseMs + Number(rest);
    else if (key === 'digits:') zero = Number(rest);
    else return rest;
    return '';
  });
  return zero === 48 ? written : written.replace(/\d/g, (digit) => String.fromCharCode(zero + Number(digit)));
}

const tokens =
  /\\(.)|\[([^\]]*)\]|\{([^}]*)\}|YYYY|GGGG|EEEE|ZZZZ|ZZ|YY|Y|GG|MM|M|DDDD|DD|D|HH|H|hh|h|A|a|mm|m|ss|s|SSSSSS|SSS|WW|W|NN|Q/g;

/** Forms that are numbers of their own; null for any other pattern. */
function writeNamed(pattern: string, timestampMs: number): string | number | null {
  switch (pattern) {
    case 'count':
    case 'epoch-milliseconds':
      return timestampMs;
    case 'epoch-seconds':
      return timestampMs / 1000;
    // Past 2^53 a number would lose digits: the zeros are written.
    case 'epoch-microseconds':
      return `${timestampMs}000`;
    case 'epoch-nanoseconds':
      return `${timestampMs}000000`;
    case 'serial-day':
      return Number((timestampMs / millisecondsPerDay + 25_569).toFixed(9));
    default: {
      const places = /^decimal-year-(months|days)-(\d+)$/.exec(pattern);
      return places === null
        ? null
        : writeDecimalYear(timestampMs, places[1] === 'months', Number(places[2]));
    }
  }
}

function writeDecimalYear(timestampMs: number, inMonths: boolean, places: number): string {
  const date = new Date(timestampMs);
  const year = date.getUTCFullYear();
  const length = dateMs(year + 1, 1, 1) - dateMs(year, 1, 1);
  const part = inMonths ? date.getUTCMonth() / 12 : (timestampMs - dateMs(year, 1, 1)) / length;
  return (year + part).toFixed(places);
}

/** One field of a pattern, as it stands in the text. */
export function fieldOf(token: string, timestampMs: number): string {
  const date = new Date(timestampMs);
  const year = date.getUTCFullYear();
  switch (token) {
    case 'YYYY':
      return padded(year, 4);
    case 'Y':
      return String(year);
    case 'YY':
      return padded(year % 100, 2);
    case 'ZZZZ':
      return padded(year + 1, 4);
    case 'ZZ':
      return padded((year + 1) % 100, 2);
    case 'GGGG':
      return padded(weekOf(timestampMs, 4).year, 4);
    case 'GG':
      return padded(weekOf(timestampMs, 4).year % 100, 2);
    case 'EEEE':
      return padded(weekOf(timestampMs, 3).year, 4);
    case 'WW':
    case 'W':
      return padded(weekOf(timestampMs, 4).week, token.length);
    case 'NN':
      return padded(weekOf(timestampMs, 3).week, 2);
    case 'Q':
      return String(Math.floor(date.getUTCMonth() / 3) + 1);
    case 'MM':
    case 'M':
      return padded(date.getUTCMonth() + 1, token.length);
    case 'DDDD':
      return padded(Math.floor((timestampMs - dateMs(year, 1, 1)) / millisecondsPerDay) + 1, 3);
    case 'DD':
    case 'D':
      return padded(date.getUTCDate(), token.length);
    case 'HH':
    case 'H':
      return padded(date.getUTCHours(), token.length);
    case 'hh':
    case 'h':
      return padded(date.getUTCHours() % 12 || 12, token.length);
    case 'A':
      return date.getUTCHours() < 12 ? 'AM' : 'PM';
    case 'a':
      return date.getUTCHours() < 12 ? 'am' : 'pm';
    case 'mm':
    case 'm':
      return padded(date.getUTCMinutes(), token.length);
    case 'ss':
    case 's':
      return padded(date.getUTCSeconds(), token.length);
    case 'SSS':
      return padded(date.getUTCMilliseconds(), 3);
    case 'SSSSSS':
      return padded(date.getUTCMilliseconds() * 1000, 6);
    default:
      return bracedField(token.slice(1, -1), date);
  }
}

function bracedField(field: string, date: Date): string {
  if (field === 'half') return date.getUTCMonth() < 6 ? '1' : '2';
  if (field === 'isoday') return String(((date.getUTCDay() + 6) % 7) + 1);
  if (field === 'a.m.') return date.getUTCHours() < 12 ? 'a.m.' : 'p.m.';
  const [key, names = ''] = field.split(':', 2);
  if (key === 'month') return names.split('|')[date.getUTCMonth()] ?? '';
  if (key === 'weekday') return names.split('|')[(date.getUTCDay() + 6) % 7] ?? '';
  const before = /^year([-+]\d+)$/.exec(field);
  return before === null
    ? offsetInZone(field, date.getTime())
    : String(date.getUTCFullYear() + Number(before[1]));
}

const padded = (value: number, digits: number): string => String(value).padStart(digits, '0');

/** The year and the number of a week. A week belongs to the year of its middle day: of its Thursday where it begins on Monday (ISO 8601),
 * of its Wednesday where it begins on Sunday (epidemiologists).
 * @param middle  4 for Thursday, 3 for Wednesday */
function weekOf(timestampMs: number, middle: 3 | 4): { readonly year: number; readonly week: number } {
  const date = new Date(timestampMs);
  const weekday = middle === 4 ? (date.getUTCDay() + 6) % 7 : date.getUTCDay();
  const middleMs = date.getTime() + (3 - weekday) * millisecondsPerDay;
  const year = new Date(middleMs).getUTCFullYear();
  return { year, week: Math.floor((middleMs - dateMs(year, 1, 1)) / (7 * millisecondsPerDay)) + 1 };
}
