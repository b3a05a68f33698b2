import type { Budget } from '../bytes/budget.ts';
import { fileLimits } from '../limits.ts';
import { damaged, refusal } from '../refusal.ts';
import { attributeOf } from '../xml/attribute-of.ts';
import { readXml } from '../xml/read-xml.ts';
import { openZipEntry } from '../zip/open-zip-entry.ts';
import type { ZipEntry } from '../zip/read-zip-directory.ts';

/** A sheet of a workbook, as the workbook lists it. */
export type ListedSheet = { readonly name: string; readonly hidden: boolean; readonly entry: ZipEntry };

/** What a workbook says of its parts. */
export type WorkbookParts = {
  /** Days are counted from 1904-01-01. */
  readonly from1904: boolean;
  readonly sheets: readonly ListedSheet[];
  readonly sharedStrings: ZipEntry | null;
  readonly styles: ZipEntry | null;
};

/** The archive of a workbook, by the names of its files. */
export type Archive = {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly entries: ReadonlyMap<string, ZipEntry>;
};

const workbook = 'an Excel workbook';

/** Finds the sheets of a workbook and what they share (ECMA-376 part 1, transitional and strict).
 * @throws a refusal where a part is missing, leads out of the archive or is no XML */
export async function readWorkbookParts(archive: Archive, budget: Budget): Promise<WorkbookParts> {
  const main = await findMain(archive, budget);
  const related = await readRelations(archive, main, budget);
  const listed: { name: string; hidden: boolean; relation: string }[] = [];
  let from1904 = false;
  await readXml(openZipEntry(archive.bytes, entryAt(archive, main), budget), workbook, {
    open(name, attributes) {
      if (name === 'workbookPr') from1904 = /^(1|true)$/.test(attributeOf(attributes, 'date1904') ?? '');
      if (name !== 'sheet' || listed.length >= fileLimits.parts) return;
      listed.push({
        name: (attributeOf(attributes, 'name') ?? '').slice(0, 300),
        hidden: (attributeOf(attributes, 'state') ?? 'visible') !== 'visible',
        relation: attributeOf(attributes, 'id') ?? '',
      });
    },
  });
  const sheets = listed.flatMap(({ name, hidden, relation }) => {
    const target = related.find(({ id, type }) => id === relation && type === 'worksheet');
    // Charts and macros have sheets of their own.
    return target === undefined ? [] : [{ name, hidden, entry: entryAt(archive, target.path) }];
  });
  const shared = (type: string): ZipEntry | null => {
    const target = related.find((one) => one.type === type);
    return target === undefined ? null : (archive.entries.get(target.path) ?? null);
  };
  return { from1904, sheets, sharedStrings: shared('sharedStrings'), styles: shared('styles') };
}

type Relation = { readonly id: string; readonly type: string; readonly path: string };

async function findMain(archive: Archive, budget: Budget): Promise<string> {
  const found = (await readRelations(archive, '', budget)).find(({ type }) => type === 'officeDocument');
  if (found === undefined) throw damaged(workbook, 'it does not say where its sheets are');
  if (found.path.endsWith('.bin'))
    throw refusal({
      code: 'unread-kind',
      looksLike: 'a binary Excel workbook (.xlsb)',
      advice: 'Open it in a spreadsheet program and save it as .xlsx or CSV.',
    });
  return found.path;
}

/** What a part refers to; paths as the archive names them, in lower case. */
async function readRelations(archive: Archive, part: string, budget: Budget): Promise<Relation[]> {
  const slash = part.lastIndexOf('/') + 1;
  const folder = part.slice(0, slash);
  const entry = archive.entries.get(`${folder}_rels/${part.slice(slash)}.rels`);
  if (entry === undefined) return [];
  const relations: Relation[] = [];
  await readXml(openZipEntry(archive.bytes, entry, budget), workbook, {
    open(name, attributes) {
      if (name !== 'Relationship' || attributeOf(attributes, 'TargetMode') === 'External') return;
      if (relations.length >= fileLimits.entries) return;
      relations.push({
        id: attributeOf(attributes, 'Id') ?? '',
        type: (attributeOf(attributes, 'Type') ?? '').split('/').at(-1) ?? '',
        path: resolvePath(folder, attributeOf(attributes, 'Target') ?? ''),
      });
    },
  });
  return relations;
}

/** A path inside the archive; one that leads out of it leads nowhere. */
function resolvePath(folder: string, target: string): string {
  const path: string[] = [];
  const whole = target.replaceAll('\\', '/');
  for (const step of (whole.startsWith('/') ? whole : folder + whole).split('/')) {
    if (step === '..') {
      if (path.pop() === undefined) return '';
    } else if (step !== '' && step !== '.') path.push(step);
  }
  return path.join('/').toLowerCase();
}

function entryAt({ entries }: Archive, path: string): ZipEntry {
  const entry = entries.get(path);
  if (entry === undefined)
    throw damaged(workbook, `a part that it speaks of is missing ("${path.slice(-60)}")`);
  return entry;
}
