import { dateMs } from '../../cells/times/civil-time.ts';
import { noTimeFacts } from '../../cells/times/time-facts.ts';
import type { TimeForm } from '../../cells/times/time-forms.ts';

/** Where years of two digits, read by the usual pivot (69 to 99 are the 1900s), fall apart into two centuries although they are one
 * stretch, as 60 to 79 do, they are read as that stretch: it begins behind the longest gap, in the 1900s.
 * @param cells  a sample of the column that is not missing
 * @returns the form that reads them so and the first year, or null where the pivot does not part them */
export function readUnbroken(
  form: TimeForm,
  cells: readonly string[],
  order: Parameters<TimeForm['read']>[1],
): { readonly form: TimeForm; readonly firstYear: number } | null {
  const years = new Set<number>();
  for (const cell of cells) {
    const facts = noTimeFacts();
    const timestampMs = form.read(cell, order, facts);
    if (facts.twoDigitYears > 0 && !Number.isNaN(timestampMs))
      years.add(new Date(timestampMs).getUTCFullYear());
  }
  const ascending = [...years].sort((left, right) => left - right);
  if (ascending.length < 2) return null;
  const span = ascending[ascending.length - 1] - ascending[0];
  // One reading with the years from a later one on in the century before.
  const shifted = ascending
    .map((first) => ({ first, span: spanFrom(ascending, first) }))
    .filter(({ first }) => first > 2000)
    .reduce((best, one) => (one.span < best.span ? one : best), { first: 0, span });
  if (shifted.first === 0) return null;
  return {
    firstYear: shifted.first - 100,
    form: {
      ...form,
      read(text, wanted, facts) {
        const before = facts.twoDigitYears;
        const timestampMs = form.read(text, wanted, facts);
        return facts.twoDigitYears > before && timestampMs >= dateMs(shifted.first, 1, 1)
          ? aCenturyEarlier(timestampMs)
          : timestampMs;
      },
    },
  };
}

/** How many years lie between the first and the last where those from `first` on are a century earlier. */
function spanFrom(years: readonly number[], first: number): number {
  const moved = years.map((year) => (year >= first ? year - 100 : year));
  return Math.max(...moved) - Math.min(...moved);
}

function aCenturyEarlier(timestampMs: number): number {
  const date = new Date(timestampMs);
  date.setUTCFullYear(date.getUTCFullYear() - 100);
  return date.getTime();
}
