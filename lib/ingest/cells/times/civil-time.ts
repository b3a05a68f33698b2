/** A day without a change of the clock. */
export const millisecondsPerDay = 86_400_000;

/** Days from 1970-01-01 to a date of the proleptic Gregorian calendar.
 * @returns NaN where the calendar has no such date
 * @see Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms", days_from_civil */
export function daysFromCivil(year: number, month: number, day: number): number {
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return Number.NaN;
  const shifted = month <= 2 ? year - 1 : year;
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

/** Milliseconds from 1970 to the start of a date; NaN where there is no such date. */
export function dateMs(year: number, month: number, day: number): number {
  return daysFromCivil(year, month, day) * millisecondsPerDay;
}

/** The year that two digits mean: 69 to 99 are the 1900s, 00 to 68 the 2000s, as POSIX has it. */
export function fullYear(twoDigits: number): number {
  return twoDigits + (twoDigits >= 69 ? 1900 : 2000);
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}
