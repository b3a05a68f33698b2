import { damaged, refusal } from '../refusal.ts';
import { readZipDirectory, type ZipEntry } from './read-zip-directory.ts';

const tableNames = /\.(csv|tsv|tab|txt|json|ndjson|jsonl|xlsx|xlsm|parquet)(\.gz)?$/i;
/** Text that usually describes a table instead of being one. */
const describing = /(^|\/)(readme|licen[cs]e|metadata|about|notes?|terms)[^/]*\.(txt|json)$/i;
/** What systems put beside the files. */
const besides = /^__MACOSX\/|(^|\/)(\.[^/]*|Thumbs\.db|desktop\.ini)$/i;

/** Archives that are documents of other programs, by a file that each of them has. */
const documents: readonly { readonly has: RegExp; readonly looksLike: string }[] = [
  { has: /^content\.xml$/, looksLike: 'an OpenDocument file, perhaps a spreadsheet (.ods)' },
  { has: /^word\//, looksLike: 'a Word document (.docx)' },
  { has: /^ppt\//, looksLike: 'a PowerPoint document (.pptx)' },
  { has: /^index\/document\.iwa$|^index\.zip$/, looksLike: 'a Numbers spreadsheet' },
];

/** The files of an archive by their names, in lower case. Directories are left out.
 * @throws a refusal where two files have one name: different programs would open different ones */
export function listEntries(bytes: Uint8Array<ArrayBuffer>): ReadonlyMap<string, ZipEntry> {
  const entries = new Map<string, ZipEntry>();
  for (const entry of readZipDirectory(bytes)) {
    if (entry.name.endsWith('/')) continue;
    const name = entry.name.toLowerCase();
    if (entries.has(name)) throw damaged('a zip archive', 'two of its files have the same name');
    entries.set(name, entry);
  }
  return entries;
}

/** The one table in an archive: the only file, or the only one among others that its name says is a table.
 * @throws a refusal where there is none, or more than one */
export function chooseEntry(entries: ReadonlyMap<string, ZipEntry>): ZipEntry {
  const names = [...entries.keys()];
  for (const { has, looksLike } of documents)
    if (names.some((name) => has.test(name)))
      throw refusal({ code: 'unread-kind', looksLike, advice: 'Save its table as .xlsx or CSV.' });
  const files = [...entries.values()].filter(({ name }) => !besides.test(name));
  if (files.length === 1) return files[0];
  const named = files.filter(({ name }) => tableNames.test(name));
  const tables = named.length > 1 ? named.filter(({ name }) => !describing.test(name)) : named;
  if (tables.length === 1) return tables[0];
  if (tables.length === 0) throw refusal({ code: 'no-table-inside', what: 'zip archive' });
  throw refusal({
    code: 'many-tables',
    names: tables.slice(0, 5).map(({ name }) => name.slice(-100)),
    count: tables.length,
  });
}
