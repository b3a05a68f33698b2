import { type Result, refuse, succeed } from '#lib/result.ts';
import type { CellDialect } from '../dialect/cut-row.ts';
import { type Dialect, type IngestProblem, ingestLimits } from '../schema.ts';
import { type FoundTable, findTable } from '../table/find-table.ts';
import { createTextStream } from '../text/create-text-stream.ts';
import { detectEncoding } from '../text/detect-encoding.ts';
import { recogniseFileKind } from '../text/recognise-file-kind.ts';

/** What a file was understood as: one table of it, and what was left out. */
export type CleanTable = FoundTable & {
  readonly encoding: Dialect['encoding'];
  readonly dialect: CellDialect;
  /** Where another table begins below this one, or null. */
  readonly nextTableLine: number | null;
};

/** Reads one table out of the bytes of a messy CSV file, every cell as it stood. A file without text is a table without
 * rows.
 * @param number  1 for the first table of the file, 2 for the second... */
export function cleanCsv(bytes: Uint8Array, number: number): Result<CleanTable, IngestProblem> {
  if (bytes.length > ingestLimits.bytes) return refuse({ code: 'too-large', limitBytes: ingestLimits.bytes });
  const looksLike = bytes.length === 0 ? null : recogniseFileKind(bytes);
  if (looksLike !== null) return refuse({ code: 'not-text', looksLike });
  const encoding = detectEncoding(bytes);
  const stream = createTextStream(encoding, true);
  let text = stream.push(bytes) + stream.end();
  let firstLine = 1;
  for (let count = 1; ; count++) {
    const found = findTable(text, firstLine);
    if (count === number) {
      const nextTableLine = found.next?.line ?? null;
      return succeed({ ...found.table, encoding, dialect: found.dialect, nextTableLine });
    }
    if (found.next === null) return refuse({ code: 'no-such-table', wanted: number, tables: count });
    text = found.next.text;
    firstLine = found.next.line;
  }
}
