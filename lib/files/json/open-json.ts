import type { Budget } from '../bytes/budget.ts';
import type { OpenTable } from '../open-table.ts';
import { damaged } from '../refusal.ts';
import { collectNames } from '../rows/collect-names.ts';
import { mayHaveComma } from '../rows/csv-line.ts';
import { flattenRecord, writeValue } from '../rows/flatten-record.ts';
import { tableOfRows } from '../rows/table-of-rows.ts';
import { findTables, type JsonTable } from './find-tables.ts';

/** Opens a JSON document: each table in it, in their order.
 * @throws a refusal where it is no JSON */
export function openJson(text: string, makeBudget: () => Budget): OpenTable[] {
  return findTables(parseJson(text)).map((table) => openTable(table, makeBudget));
}

/** Parses text as JSON.
 * @throws a refusal that says where it is none */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw damaged('a JSON document', error instanceof Error ? shorten(error.message) : 'it cannot be read');
  }
}

const shorten = (message: string): string => message.replace(/\s+/g, ' ').slice(0, 120);

function openTable(table: JsonTable, makeBudget: () => Budget): OpenTable {
  let found: { names: readonly string[]; mayHaveComma: boolean } | null = null;
  const survey = () => (found ??= surveyTable(table));
  return {
    name: table.name,
    hidden: false,
    chunks: () => tableOfRows(survey().names, rowsOf(table, survey().names), makeBudget()),
    facts: async () => ({ notes: [], decimal: survey().mayHaveComma ? null : '.', timeZone: null }),
    placeOf: (line) => placeOfItem(table.form === 'lists' ? line : line - 1),
  };
}

/** The names of records are line 1 of what is written; where lists are rows, the first of them is. */
const placeOfItem = (number: number) => ({ number, words: number === 0 ? 'the names' : `item ${number}` });

function surveyTable(table: JsonTable): { names: readonly string[]; mayHaveComma: boolean } {
  if (table.form === 'records') return collectNames(table.rows);
  const values = table.form === 'lists' ? table.rows : table.columns.values();
  let hasComma = false;
  for (const row of values)
    hasComma ||= row.some((value) => typeof value === 'string' && mayHaveComma(value));
  const names = table.form === 'lists' ? table.rows[0].map(writeValue) : [...table.columns.keys()];
  return { names, mayHaveComma: hasComma };
}

function* rowsOf(table: JsonTable, names: readonly string[]): Generator<readonly string[]> {
  if (table.form === 'records') {
    for (const record of table.rows) yield rowOfRecord(record, names);
  } else if (table.form === 'lists') {
    for (const row of table.rows.slice(1)) yield row.map(writeValue);
  } else {
    const columns = [...table.columns.values()];
    for (let row = 0; row < columns[0].length; row++) yield columns.map((column) => writeValue(column[row]));
  }
}

/** The cells of a record in the order of the names. */
export function rowOfRecord(record: object, names: readonly string[]): string[] {
  const texts = new Map<string, string>();
  for (const [name, text] of flattenRecord(record)) texts.set(name, text);
  return names.map((name) => texts.get(name) ?? '');
}
