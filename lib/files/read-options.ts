import type { IngestOptions } from '#lib/ingest/schema.ts';
import type { OpenFile } from './open-file.ts';
import type { OpenTable, TableFacts } from './open-table.ts';
import { writtenDialect } from './rows/csv-line.ts';
import { type FileSource, fileKindNames } from './schema.ts';

/** The options by which the CSV that was made of a table is read: how it is written is known; what the user chose goes first for all
 * else. */
export function readOptions(options: IngestOptions, facts: TableFacts): IngestOptions {
  const { timeZone = facts.timeZone ?? undefined, ...rest } = options;
  const decimal = options.dialect?.decimal ?? facts.decimal ?? undefined;
  return {
    ...rest,
    ...(timeZone === undefined ? {} : { timeZone }),
    dialect: { ...options.dialect, ...(decimal === undefined ? {} : { decimal }), ...writtenDialect },
  };
}

/** Where the table that is read stands. */
export function sourceOf(file: OpenFile, table: OpenTable | null): FileSource {
  const { kind, packed, entry } = file;
  if (file.kind === 'text') return { kind, packed, entry, part: null, parts: [] };
  const parts = file.tables.map(({ name, hidden }) => ({ name, hidden }));
  return {
    kind,
    packed,
    entry,
    part: table === null || table.name === '' ? null : table.name,
    parts: parts.length > 1 || parts[0]?.name !== '' ? parts : [],
  };
}

/** What there is to know of where the table stood, as a note; null for plain text. */
export function sourceNote(source: FileSource) {
  const { kind, packed, entry, part, parts } = source;
  if (kind === 'text' && packed.length === 0) return null;
  const of =
    part === null
      ? fileKindNames[kind]
      : `${kind === 'xlsx' ? 'the sheet' : 'the table'} "${part}" of ${fileKindNames[kind]}`;
  const inside =
    entry === null
      ? packed.length > 0
        ? `, packed with ${packed.join(' and ')}`
        : ''
      : `, "${entry}" in a zip archive`;
  const others = parts.filter(({ name }) => name !== part);
  const listed = others.slice(0, 5).map(({ name, hidden }) => `"${name}"${hidden ? ' (hidden)' : ''}`);
  const more = others.length > listed.length ? ` and ${others.length - listed.length} more` : '';
  const offered = listed.length === 0 ? '' : ` It also has ${listed.join(', ')}${more}.`;
  return { kind: 'file-kind', sentence: `Read from ${of}${inside}.${offered}` };
}
