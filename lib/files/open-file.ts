import { type Budget, createBudget } from './bytes/budget.ts';
import { gatherBytes } from './bytes/gather-bytes.ts';
import { inflate } from './bytes/inflate.ts';
import { peekChunks } from './bytes/peek-chunks.ts';
import { openJson } from './json/open-json.ts';
import { openJsonLines } from './json/open-json-lines.ts';
import type { OpenTable } from './open-table.ts';
import { decodeText, recognisedBytes, recogniseFile } from './recognise-file.ts';
import { refusal } from './refusal.ts';
import type { FileKind } from './schema.ts';
import { openWorkbook } from './xlsx/open-workbook.ts';
import { chooseEntry, listEntries } from './zip/choose-entry.ts';
import { openZipEntry } from './zip/open-zip-entry.ts';

/** A file whose kind is known: text as it comes, or its tables. */
export type OpenFile = {
  readonly packed: readonly ('gzip' | 'zip')[];
  readonly entry: string | null;
} & (
  | { readonly kind: 'text'; readonly chunks: AsyncIterable<Uint8Array> }
  | { readonly kind: Exclude<FileKind, 'text'>; readonly tables: readonly OpenTable[] }
);

/** Looks at the bytes of a file, never at its name, and opens what it is. Text is streamed; all else is held whole.
 * @param chunks  an error of theirs is thrown on
 * @param clock   milliseconds that only grow
 * @throws a refusal where it is not read, damaged, or more than the limits allow */
export async function openFile(chunks: AsyncIterable<Uint8Array>, clock?: () => number): Promise<OpenFile> {
  return await open(chunks, [], null, () => createBudget(clock));
}

async function open(
  source: AsyncIterable<Uint8Array>,
  packed: readonly ('gzip' | 'zip')[],
  entry: string | null,
  makeBudget: () => Budget,
): Promise<OpenFile> {
  const { head, chunks } = await peekChunks(source, recognisedBytes);
  const kind = recogniseFile(head);
  const inside = { packed, entry };
  switch (kind) {
    case 'text':
      return { kind, chunks, ...inside };
    case 'gzip':
      if (packed.includes('gzip')) throw packedTwice();
      return await open(
        inflate(chunks, 'gzip', makeBudget(), 'a gzip archive'),
        [...packed, 'gzip'],
        entry,
        makeBudget,
      );
    case 'zip':
      return await openArchive(await gatherBytes(chunks, 'an archive'), inside, makeBudget);
    case 'parquet': {
      const bytes = await gatherBytes(chunks, 'a Parquet file');
      const { openParquet } = await import('./parquet/open-parquet.ts');
      return { kind, tables: [openParquet(bytes, makeBudget)], ...inside };
    }
    case 'json':
      return openText(decodeText(await gatherBytes(chunks, 'JSON')), inside, makeBudget);
    case 'parquet-encrypted':
      throw unread('an encrypted Parquet file', 'Write it without encryption.');
    case 'ole':
      throw nameOldOffice(await gatherBytes(chunks, 'an Office document'));
  }
}

async function openArchive(
  bytes: Uint8Array<ArrayBuffer>,
  inside: { readonly packed: readonly ('gzip' | 'zip')[]; readonly entry: string | null },
  makeBudget: () => Budget,
): Promise<OpenFile> {
  const entries = listEntries(bytes);
  if (entries.has('[content_types].xml') && [...entries.keys()].some((name) => name.startsWith('xl/')))
    return { kind: 'xlsx', tables: await openWorkbook({ bytes, entries }, makeBudget), ...inside };
  if (inside.packed.includes('zip')) throw packedTwice();
  const chosen = chooseEntry(entries);
  const chunks = openZipEntry(bytes, chosen, makeBudget());
  return await open(chunks, [...inside.packed, 'zip'], chosen.name, makeBudget);
}

/** A document, or a record on each line: what the whole of the text tells. */
function openText(
  text: string,
  inside: { readonly packed: readonly ('gzip' | 'zip')[]; readonly entry: string | null },
  makeBudget: () => Budget,
): OpenFile {
  const isLines = /^\s*\{/.test(text) && isRecordAlone(text.slice(0, endOfFirstLine(text)));
  return isLines
    ? { kind: 'ndjson', tables: [openJsonLines(text, makeBudget)], ...inside }
    : { kind: 'json', tables: openJson(text, makeBudget), ...inside };
}

const endOfFirstLine = (text: string): number => {
  const begin = text.search(/\S/);
  const end = text.indexOf('\n', begin);
  // A record alone, without another line, is a document.
  return end < 0 || text.slice(end).trim() === '' ? 0 : end;
};

function isRecordAlone(line: string): boolean {
  try {
    return typeof JSON.parse(line) === 'object';
  } catch {
    return false;
  }
}

/** Old Office documents and encrypted new ones come in the same wrapping; the names inside, in UTF-16, tell them apart. */
function nameOldOffice(bytes: Uint8Array): Error {
  const names = new TextDecoder('utf-16le').decode(bytes.subarray(0, bytes.length & ~1));
  if (names.includes('EncryptedPackage'))
    return unread(
      'an encrypted workbook, or another Office document with a password',
      'Open it with its password, save it without one and bring that.',
    );
  if (names.includes('Workbook') || names.includes('Book'))
    return unread(
      'an old Excel workbook (.xls)',
      'Open it in a spreadsheet program and save it as .xlsx or CSV.',
    );
  return unread('an old Office document', 'Save its table as .xlsx or CSV.');
}

const packedTwice = (): Error => unread('an archive inside an archive', 'Unpack the outer one first.');

const unread = (looksLike: string, advice: string): Error =>
  refusal({ code: 'unread-kind', looksLike, advice });
