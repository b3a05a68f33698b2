import Holidays from 'date-holidays';

/** A country whose public holidays are known. */
export type Country = {
  /** ISO 3166, two capital letters. */
  readonly code: string;
  /** In English. */
  readonly name: string;
};

/** The countries whose public holidays are known, by name. */
export function listCountries(): Country[] {
  const names = new Holidays().getCountries('en');
  return Object.entries(names)
    .filter(([code]) => /^[A-Z]{2}$/.test(code))
    .map(([code, name]) => ({ code, name }))
    .sort((a, b) => a.name.localeCompare(b.name, 'en'));
}
