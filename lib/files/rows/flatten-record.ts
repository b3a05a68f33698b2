/** Objects inside objects, down to this depth, become columns of their own. */
const deepest = 8;

/** The values of a record with their names: `a.b` for the value b of an object a. Lists are written as JSON.
 * @returns name, text, and whether the value is text itself */
export function* flattenRecord(
  record: object,
  prefix = '',
  depth = 1,
): Generator<readonly [name: string, text: string, isText: boolean]> {
  for (const [key, value] of Object.entries(record)) {
    const name = prefix + key;
    if (isRecord(value) && depth < deepest) yield* flattenRecord(value, `${name}.`, depth + 1);
    else yield [name, writeValue(value), typeof value === 'string'];
  }
}

/** A value of JSON as the text of a cell. */
export function writeValue(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'string') return value;
  if (typeof value === 'object') return JSON.stringify(value);
  return String(value);
}

/** An object that is no list. */
export const isRecord = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
