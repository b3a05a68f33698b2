/** Why the holidays of a country could not be laid on a series. */
export type HolidayProblem =
  | { readonly code: 'unknown-country'; readonly country: string }
  | { readonly code: 'no-dates'; readonly key: string };

/** One sentence for a person. */
export function describeHolidayProblem(problem: HolidayProblem): string {
  switch (problem.code) {
    case 'unknown-country':
      return `Holidays go by two letters of a country, as in DE or US; those of "${problem.country}" are not known.`;
    case 'no-dates':
      return `"${problem.key}" counts its observations and has no dates: no holiday can be laid on it.`;
  }
}
