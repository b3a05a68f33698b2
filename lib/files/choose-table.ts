import { type IngestOptions, type Preview, previewCsv } from '#lib/ingest/index.ts';
import type { OpenTable } from './open-table.ts';
import { refusal } from './refusal.ts';
import { writtenDialect } from './rows/csv-line.ts';

/** Bytes of a sheet that tell whether it holds a table. */
const lookedAtBytes = 256 * 1024;

/** The table of a file that is read: the one that was asked for by name, else the first that is shown and has times and numbers, else the
 * first that is shown and holds anything.
 * @param what  the file, in a sentence
 * @throws a refusal where there is none */
export async function chooseTable(
  tables: readonly OpenTable[],
  wanted: string | undefined,
  options: IngestOptions,
  what: string,
): Promise<OpenTable> {
  if (tables.length === 0) throw refusal({ code: 'no-table-inside', what });
  if (wanted !== undefined) {
    const found = tables.find(({ name }) => name === wanted);
    if (found === undefined)
      throw refusal({ code: 'no-such-part', wanted, parts: tables.slice(0, 8).map(({ name }) => name) });
    return found;
  }
  if (tables.length === 1) return tables[0];
  let first: OpenTable | null = null;
  for (const table of [...tables].sort((one, other) => Number(one.hidden) - Number(other.hidden))) {
    const problem = await whyNoTable(table, options);
    if (problem === null) return table;
    if (problem.code !== 'empty-file' && problem.code !== 'no-rows') first ??= table;
  }
  return first ?? tables[0];
}

async function whyNoTable(table: OpenTable, options: IngestOptions): Promise<Preview['problem']> {
  const { bytes, whole } = await headOf(table.chunks(), lookedAtBytes);
  const { dialect, ...rest } = options;
  return previewCsv(bytes, { ...rest, dialect: { ...dialect, ...writtenDialect } }, whole).problem;
}

/** The first bytes of a stream.
 * @returns whole  there are no more */
export async function headOf(
  chunks: AsyncIterable<Uint8Array>,
  wanted: number,
): Promise<{ readonly bytes: Uint8Array; readonly whole: boolean }> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of chunks) {
    parts.push(new Uint8Array(chunk));
    length += chunk.length;
    if (length > wanted) break;
  }
  const bytes = new Uint8Array(Math.min(length, wanted));
  let at = 0;
  for (const part of parts) {
    bytes.set(part.subarray(0, bytes.length - at), at);
    at += part.length;
  }
  return { bytes, whole: length <= wanted };
}
