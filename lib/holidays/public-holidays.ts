import Holidays from 'date-holidays';

const dayMs = 86_400_000;

/** The days that are public holidays all over a country, substitutes for those that fall on a weekend among them.
 * @param country  ISO 3166, one of `listCountries`
 * @returns days as UTC midnights, each once, in order */
export function publicHolidays(country: string, firstYear: number, lastYear: number): number[] {
  const calendar = new Holidays(country, { types: ['public'] });
  const days = new Set<number>();
  for (let year = firstYear; year <= lastYear; year++) {
    for (const { date, start, end } of calendar.getHolidays(year)) {
      // The text is the wall clock of the country; an evening's start belongs to the day that follows it.
      const first = Math.ceil(Date.parse(`${date.slice(0, 10)}T${date.slice(11, 19)}Z`) / dayMs) * dayMs;
      const count = Math.max(1, Math.round((end.getTime() - start.getTime()) / dayMs));
      for (let day = 0; day < count; day++) days.add(first + day * dayMs);
    }
  }
  return [...days].sort((a, b) => a - b);
}
