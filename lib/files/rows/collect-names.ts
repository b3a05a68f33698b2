import { ingestLimits } from '#lib/ingest/schema.ts';
import { refusal } from '../refusal.ts';
import { mayHaveComma } from './csv-line.ts';
import { flattenRecord } from './flatten-record.ts';

/** The names of all columns of some records, in the order in which they first come, and whether some text may be a number with a
 * decimal comma.
 * @throws a refusal past the columns that are read */
export function collectNames(records: Iterable<object>): {
  readonly names: readonly string[];
  readonly mayHaveComma: boolean;
} {
  const names = new Set<string>();
  let hasComma = false;
  for (const record of records)
    for (const [name, text, isText] of flattenRecord(record)) {
      names.add(name);
      hasComma ||= isText && mayHaveComma(text);
      if (names.size > ingestLimits.columns)
        throw refusal({ code: 'too-many-columns', columns: names.size, limit: ingestLimits.columns });
    }
  return { names: [...names], mayHaveComma: hasComma };
}
