import { delimiterNames } from '../schema.ts';

/** What cells are parted by: `commas`, `two spaces or more`, `"^"`. */
export function sayDelimiters(delimiter: string): string {
  const name = delimiterNames[delimiter];
  if (name === undefined) return `"${delimiter}"`;
  return delimiter.length === 1 ? `${name}s` : name;
}
