/** Why the holidays of a country could not be added to a series. */
export type HolidayProblem =
  | { readonly code: 'unknown-country'; readonly country: string }
  | { readonly code: 'no-dates'; readonly key: string };

/** One sentence for a person. */
export function describeHolidayProblem(problem: HolidayProblem): string {
  switch (problem.code) {
    case 'unknown-country':
      return `Wanted a country as two letters, such as DE or US: the holidays of "${problem.country}" are not known.`;
    case 'no-dates':
      return `"${problem.key}" counts its observations and has no dates, so holidays cannot be added to it.`;
  }
}
