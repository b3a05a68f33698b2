import { type Budget, tooMuch } from '../bytes/budget.ts';
import { fileLimits } from '../limits.ts';
import type { OpenTable } from '../open-table.ts';
import { openZipEntry } from '../zip/open-zip-entry.ts';
import { columnLetters } from './cell-address.ts';
import { readCellFormats } from './cell-formats.ts';
import { type MergedArea, parseArea } from './merged-areas.ts';
import { type SharedParts, scanSheet } from './scan-sheet.ts';
import { readSharedStrings } from './shared-strings.ts';
import { type SheetFacts, sheetNotes } from './sheet-notes.ts';
import { createKindSurvey } from './survey-kinds.ts';
import { createTableSurvey } from './survey-tables.ts';
import { type Archive, type ListedSheet, readWorkbookParts } from './workbook-parts.ts';
import { writeSheet } from './write-sheet.ts';

/** Opens a workbook: its sheets in their order, each of which can be read as often as needed.
 * @param makeBudget  the limits of one reading
 * @throws a refusal where it is no workbook, or more than is read */
export async function openWorkbook(archive: Archive, makeBudget: () => Budget): Promise<OpenTable[]> {
  const budget = makeBudget();
  const { sheets, sharedStrings, styles, from1904 } = await readWorkbookParts(archive, budget);
  const shared: SharedParts = {
    from1904,
    strings:
      sharedStrings === null
        ? []
        : await readSharedStrings(openZipEntry(archive.bytes, sharedStrings, budget)),
    formats: styles === null ? [] : await readCellFormats(openZipEntry(archive.bytes, styles, budget)),
  };
  return sheets.map((sheet) => openSheet(archive, sheet, shared, makeBudget));
}

function openSheet(
  archive: Archive,
  sheet: ListedSheet,
  shared: SharedParts,
  makeBudget: () => Budget,
): OpenTable {
  let surveyed: Promise<SheetFacts> | null = null;
  const survey = () => (surveyed ??= surveySheet(archive, sheet, shared, makeBudget()));
  return {
    name: sheet.name,
    hidden: sheet.hidden,
    async *chunks() {
      const facts = await survey();
      const budget = makeBudget();
      yield* writeSheet(openZipEntry(archive.bytes, sheet.entry, budget), shared, facts, budget);
    },
    facts: async () => {
      const facts = await survey();
      return { notes: sheetNotes(facts), decimal: facts.kinds.mayHaveComma ? null : '.', timeZone: null };
    },
    placeOf: (line, column) => ({
      number: line,
      words: column === null ? `row ${line}` : `cell ${columnLetters(column)}${line}`,
    }),
  };
}

/** Looks through a sheet once: how wide it is, and what must be known before its first row is written. */
async function surveySheet(
  archive: Archive,
  sheet: ListedSheet,
  shared: SharedParts,
  budget: Budget,
): Promise<SheetFacts> {
  const merged: MergedArea[] = [];
  const uncomputed: string[] = [];
  const tables = createTableSurvey();
  const kinds = createKindSurvey();
  const hiddenRanges: [number, number][] = [];
  let [width, lastRow, hiddenRows, uncomputedCells] = [0, 0, 0, 0];
  const scan = scanSheet(openZipEntry(archive.bytes, sheet.entry, budget), shared, {
    row(row, cells, hidden) {
      const last = cells.at(-1);
      if (last === undefined) return;
      budget.spendCells(cells.length);
      tables.add(row, cells);
      kinds.add(row, cells);
      lastRow = row;
      width = Math.max(width, last.column + 1);
      if (hidden) hiddenRows++;
    },
    merged(area) {
      if (merged.length >= fileLimits.mergedAreas)
        throw tooMuch('merged cells', fileLimits.mergedAreas.toLocaleString('en-GB'));
      merged.push(parseArea(area));
    },
    uncomputed(address) {
      uncomputedCells++;
      if (uncomputed.length < 3) uncomputed.push(address);
    },
    hiddenColumns(first, last) {
      if (hiddenRanges.length < 1_000) hiddenRanges.push([first, last]);
    },
  });
  for await (const _ of scan);
  const hiddenColumns = hiddenRanges.reduce(
    (sum, [first, last]) => sum + Math.max(0, Math.min(last, width - 1) - first + 1),
    0,
  );
  return {
    ...{ lastRow, hiddenRows, hiddenColumns, merged, uncomputed, uncomputedCells },
    ...{ tables: tables.tables(), kinds: kinds.kinds(), from1904: shared.from1904 },
  };
}
