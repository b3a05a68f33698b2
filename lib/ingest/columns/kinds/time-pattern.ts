import { splitYearPattern } from '../../cells/times/parse-split-year.ts';
import type { Dialect } from '../../schema.ts';
import type { TimeReading } from './decide-time-column.ts';

/** How a column writes its timestamps, so that a forecast can go on in the same form: `YYYY-MM-DD HH:mm`, `D/M/YY`,
 * `YYYY[Q]Q`, `YYYY/ZZ` (Z is the year after), `count`, `epoch-seconds`. Letters in square brackets stand for themselves.
 * @param cells  examples in the order of the file
 * @param order  as it was settled at the end of the file
 * @returns null where no pattern says it, as with months in words */
export function timePatternOf(
  reading: TimeReading,
  order: Dialect['dateOrder'],
  cells: readonly string[],
): string | null {
  const present = cells.map((cell) => cell.trim()).filter((cell) => cell !== '');
  const [example] = present;
  if (example === undefined) return null;
  switch (reading.form.name) {
    case 'index':
      return 'count';
    case 'epoch-seconds':
    case 'epoch-milliseconds':
    case 'epoch-microseconds':
    case 'epoch-nanoseconds':
      return /^\d+$/.test(example) ? reading.form.name : null;
    case 'year':
      return 'YYYY';
    case 'split-year':
      return splitYearPattern(example);
    case 'compact':
      return (
        { 6: 'YYYYMM', 8: 'YYYYMMDD', 10: 'YYYYMMDDHH', 12: 'YYYYMMDDHHmm', 14: 'YYYYMMDDHHmmss' }[
          example.length
        ] ?? null
      );
    case 'period':
      return periodPattern(example);
    case 'calendar':
      return calendarPattern(present, order);
    default:
      return null;
  }
}

function periodPattern(example: string): string | null {
  const found = /^\d{4}([-: ]?)([QMW])(\d{1,2})$/.exec(example);
  if (found === null) return null;
  const [, gap, letter, digits] = found;
  const count = letter === 'Q' ? 'Q' : letter === 'M' ? (digits.length === 1 ? 'M' : 'MM') : 'WW';
  // The weeks of ISO 8601 belong to years of their own.
  return `${letter === 'W' ? 'GGGG' : 'YYYY'}${gap}[${letter}]${count}`;
}

function calendarPattern(examples: readonly string[], order: Dialect['dateOrder']): string | null {
  const [example] = examples;
  const found = /^(\d{1,4})([-/.])(\d{1,2})(?:\2(\d{1,4}))?(.*)$/.exec(example);
  if (found === null) return null;
  const [, first, sign, , third, rest] = found;
  const clock = clockPattern(rest);
  if (clock === null) return null;
  if (third === undefined) return first.length === 4 && rest === '' ? `YYYY${sign}MM` : null;
  const unpadded = examples.some((cell) => /^\d[-/.]|[-/.]\d[-/.]|[-/.]\d(?:\D|$)/.test(cell.slice(0, 10)));
  const [day, month] = unpadded ? ['D', 'M'] : ['DD', 'MM'];
  if (first.length === 4) return `YYYY${sign}${month}${sign}${day}${clock}`;
  const year = third.length === 4 ? 'YYYY' : 'YY';
  if (order === 'day-first') return `${day}${sign}${month}${sign}${year}${clock}`;
  return order === 'month-first' ? `${month}${sign}${day}${sign}${year}${clock}` : null;
}

/** Offsets other than Z are not written back: the timestamps are those of UTC by then. */
function clockPattern(rest: string): string | null {
  if (rest === '') return '';
  const found = /^([ T])(\d{1,2}):\d{2}(:\d{2})?(\.0+)?(Z|[-+]00:?00)?$/.exec(rest);
  if (found === null) return null;
  const [, gap, , seconds, , zone] = found;
  return `${gap === 'T' ? '[T]' : ' '}HH:mm${seconds === undefined ? '' : ':ss'}${zone === undefined ? '' : `[${zone}]`}`;
}
