import { millisecondsPerDay } from './civil-time.ts';
import type { TimeFacts } from './time-facts.ts';

/** Reads the time of day that follows a date, to the end of the text: `T06:30`, ` 6:30:15.250 PM`, `T06:30+02:00`.
 * @param from  index of the first character after the date
 * @returns milliseconds to add to midnight UTC, the offset already taken off; NaN where it is no time of day */
export function parseClock(text: string, from: number, facts: TimeFacts): number {
  const length = text.length;
  let index = from;
  while (index < length && isGap(text.charCodeAt(index))) index++;
  if (index === length) return 0;
  if (index === from) return Number.NaN;
  const fields = [0, 0, 0];
  let field = 0;
  let fractionMs = 0;
  let odd = 0;
  for (; field < 3; field++) {
    const end = digitsEnd(text, index);
    if (end === index || end - index > 2) break;
    fields[field] = digitsValue(text, index, end);
    index = end;
    const code = text.charCodeAt(index);
    if (field === 2 && (code === 46 || code === 44)) {
      const fractionEnd = digitsEnd(text, index + 1);
      fractionMs = Math.floor(Number(`0.${text.slice(index + 1, fractionEnd)}`) * 1000 + 1e-6);
      index = fractionEnd;
    } else if (field < 2 && (code === 58 || isOddSign(text, index, field, odd))) {
      if (code !== 58) odd = code;
      index++;
      continue;
    }
    field++;
    break;
  }
  if (field === 0) return Number.NaN;
  const tail = index === length ? noTail : parseTail(text.slice(index));
  if (tail === null || (field === 1 && tail.half === null && !tail.hourly && text.charCodeAt(from) !== 84))
    return Number.NaN;
  const [, minutes, seconds] = fields;
  let hours = fields[0];
  if (tail.half !== null) {
    if (hours < 1 || hours > 12) return Number.NaN;
    hours = (hours % 12) + (tail.half === 'p' ? 12 : 0);
  }
  if (minutes > 59 || seconds > 60 || hours > 24) return Number.NaN;
  const sinceMidnightMs = hours * 3_600_000 + minutes * 60_000 + seconds * 1000 + fractionMs;
  if (sinceMidnightMs > millisecondsPerDay) return Number.NaN;
  if (tail.offsetMs === null) {
    facts.unzoned++;
    return sinceMidnightMs;
  }
  facts.zoned++;
  return sinceMidnightMs - tail.offsetMs;
}

/** A point or an h between hours and minutes: `14.30`, `14h30`. Nothing but two digits may follow a point. */
function isOddSign(text: string, at: number, field: number, odd: number): boolean {
  const code = text.charCodeAt(at);
  const pair = digitsEnd(text, at + 1) === at + 3;
  return pair && (field === 0 ? code === 46 || code === 104 || code === 72 : code === 46 && odd === 46);
}

type Tail = {
  readonly half: 'a' | 'p' | null;
  readonly offsetMs: number | null;
  /** A word says that the digits are hours: `14 Uhr`, `14h`. */
  readonly hourly: boolean;
};
const noTail: Tail = { half: null, offsetMs: null, hourly: false };
/** Zones by their letters, in hours east of Greenwich: those of RFC 2822 and of Europe, and others that mean one zone only. */
const zoneHours: Readonly<Record<string, number>> = {
  ...{ z: 0, utc: 0, gmt: 0, est: -5, edt: -4, cst: -6, cdt: -5, mst: -7, mdt: -6, pst: -8, pdt: -7 },
  ...{ wet: 0, west: 1, cet: 1, cest: 2, mez: 1, mesz: 2, eet: 2, eest: 3, msk: 3 },
  ...{ jst: 9, kst: 9, awst: 8, aest: 10, aedt: 11, nzst: 12, nzdt: 13 },
};
/** The letters of all zones that are read, for a pattern. */
export const zonePattern = Object.keys(zoneHours).join('|');
const tailPattern = new RegExp(
  String.raw`^\s?(?:([ap])\.?\s?(?:m\.?)?|(uhr|h|hrs?))?\s?(?:(${zonePattern})|(?:utc|gmt)?([-+−])(\d{2}):?(\d{2})?(?::?\d{2})?)?\s?(?:\[[\w/+-]*\]|\([\w ]*\))?$`,
  'i',
);

/** Reads what follows the digits of a clock: a half of the day, an offset, the name of a zone in brackets. */
function parseTail(text: string): Tail | null {
  if (text === 'Z') return { half: null, offsetMs: 0, hourly: false };
  const found = text.length > 60 ? null : tailPattern.exec(text.trimEnd());
  if (found === null) return null;
  const [, half, hourWord, zone, sign, hours, minutes] = found;
  const east = sign === '+' ? 60_000 : -60_000;
  const offsetMs = sign === undefined ? null : east * (Number(hours) * 60 + Number(minutes ?? 0));
  return {
    half: half === undefined ? null : half.toLowerCase() === 'a' ? 'a' : 'p',
    hourly: hourWord !== undefined,
    offsetMs: zone === undefined ? offsetMs : zoneHours[zone.toLowerCase()] * 3_600_000,
  };
}

/** Reads a clock without signs: `0930`, `093015`.
 * @param digits  four or six
 * @returns milliseconds since midnight, NaN where there is no such time */
export function packedClockMs(digits: string): number {
  const hours = digitsValue(digits, 0, 2);
  const minutes = digitsValue(digits, 2, 4);
  const seconds = digits.length === 6 ? digitsValue(digits, 4, 6) : 0;
  if (hours > 24 || minutes > 59 || seconds > 59) return Number.NaN;
  return hours * 3_600_000 + minutes * 60_000 + seconds * 1000;
}

const isGap = (code: number): boolean =>
  code === 32 || code === 84 || code === 116 || code === 44 || code === 160;

/** The index after the run of ASCII digits that starts at `from`. */
export function digitsEnd(text: string, from: number): number {
  let index = from;
  for (; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code < 48 || code > 57) break;
  }
  return index;
}

/** The number written by the digits from `from` up to `end`. */
export function digitsValue(text: string, from: number, end: number): number {
  let value = 0;
  for (let index = from; index < end; index++) value = value * 10 + text.charCodeAt(index) - 48;
  return value;
}
