/** Writes a timestamp as the input wrote its own: `YYYY-MM-DD HH:mm`, `D/M/YY`, `GGGG-[W]WW`, `YYYY/ZZ` (Z is the year after), `epoch-seconds`.
 * Letters in square brackets stand for themselves.
 * @param timestampMs  milliseconds since 1970, wall clock read as if it were UTC */
export function writeByPattern(pattern: string, timestampMs: number): string | number {
  switch (pattern) {
    case 'count':
      return timestampMs;
    case 'epoch-seconds':
      return timestampMs / 1000;
    case 'epoch-milliseconds':
      return timestampMs;
    // Past 2^53 a number would lose digits: the zeros are written.
    case 'epoch-microseconds':
      return `${timestampMs}000`;
    case 'epoch-nanoseconds':
      return `${timestampMs}000000`;
    default: {
      const date = new Date(timestampMs);
      return pattern.replace(tokens, (token, literal: string | undefined) => literal ?? fieldOf(token, date));
    }
  }
}

const tokens = /\[([^\]]*)\]|YYYY|GGGG|ZZZZ|ZZ|YY|MM|M|DD|D|HH|mm|ss|WW|Q/g;
const dayMs = 86_400_000;

function fieldOf(token: string, date: Date): string {
  switch (token) {
    case 'YYYY':
      return padded(date.getUTCFullYear(), 4);
    case 'ZZZZ':
      return padded(date.getUTCFullYear() + 1, 4);
    case 'ZZ':
      return padded((date.getUTCFullYear() + 1) % 100, 2);
    case 'YY':
      return padded(date.getUTCFullYear() % 100, 2);
    case 'GGGG':
      return padded(weekOf(date).year, 4);
    case 'WW':
      return padded(weekOf(date).week, 2);
    case 'Q':
      return String(Math.floor(date.getUTCMonth() / 3) + 1);
    case 'MM':
    case 'M':
      return padded(date.getUTCMonth() + 1, token.length);
    case 'DD':
    case 'D':
      return padded(date.getUTCDate(), token.length);
    case 'HH':
      return padded(date.getUTCHours(), 2);
    case 'mm':
      return padded(date.getUTCMinutes(), 2);
    default:
      return padded(date.getUTCSeconds(), 2);
  }
}

const padded = (value: number, digits: number): string => String(value).padStart(digits, '0');

/** ISO 8601: a week belongs to the year of its Thursday. */
function weekOf(date: Date): { readonly year: number; readonly week: number } {
  const weekday = (date.getUTCDay() + 6) % 7;
  const thursday = new Date(date.getTime() + (3 - weekday) * dayMs);
  const year = thursday.getUTCFullYear();
  return { year, week: Math.floor((thursday.getTime() - Date.UTC(year, 0, 1)) / (7 * dayMs)) + 1 };
}
