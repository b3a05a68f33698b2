import type { NumberFormat } from './number-format.ts';

const dayMs = 86_400_000;
/** The last day that a sheet can show: 9999-12-31. */
const lastSerial = 2_958_466;

/** A number of a sheet as text that can be read in one way only: days as ISO dates, clocks as hh:mm:ss, shares of a hundred with
 * their sign, all else with a decimal point.
 * @param from1904  the workbook counts days from 1904-01-01, as old ones of the Macintosh do */
export function writeNumber(value: number, format: NumberFormat, from1904: boolean): string {
  switch (format.kind) {
    case 'plain':
      return String(value);
    case 'percent':
      return `${Number((value * 100).toPrecision(15))}%`;
    case 'padded':
      return Number.isInteger(value) && value >= 0
        ? String(value).padStart(format.digits, '0')
        : String(value);
    case 'duration':
      return writeDuration(value);
    case 'time':
      return value >= 0 && value < 1
        ? writeClock(Math.round(value * dayMs))
        : writeDate(value, true, from1904);
    case 'date':
      return writeDate(value, false, from1904);
    case 'datetime':
      return writeDate(value, true, from1904);
  }
}

function writeDate(serial: number, withClock: boolean, from1904: boolean): string {
  if (!(serial >= 0 && serial < lastSerial)) return String(serial);
  const totalMs = Math.round(serial * dayMs);
  const day = Math.floor(totalMs / dayMs);
  const ofDayMs = totalMs - day * dayMs;
  const date = from1904 ? isoDay(day, Date.UTC(1904, 0, 1)) : dayFrom1900(day);
  return withClock || ofDayMs !== 0 ? `${date} ${writeClock(ofDayMs)}` : date;
}

/** Sheets count 1900 as a leap year, which it was not: day 60 is a day that never was. */
function dayFrom1900(day: number): string {
  if (day === 0) return '1900-01-00';
  if (day === 60) return '1900-02-29';
  return isoDay(day, day < 60 ? Date.UTC(1899, 11, 31) : Date.UTC(1899, 11, 30));
}

const isoDay = (days: number, startMs: number): string =>
  new Date(startMs + days * dayMs).toISOString().slice(0, 10);

function writeClock(ofDayMs: number): string {
  const clock = new Date(ofDayMs).toISOString().slice(11, 23);
  return clock.endsWith('.000') ? clock.slice(0, 8) : clock;
}

function writeDuration(days: number): string {
  const seconds = Math.round(Math.abs(days) * 86_400);
  const [minutes, rest] = [Math.floor(seconds / 60), seconds % 60];
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${days < 0 ? '-' : ''}${Math.floor(minutes / 60)}:${two(minutes % 60)}:${two(rest)}`;
}
