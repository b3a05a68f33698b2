import { fileLimits } from '../limits.ts';
import { isRecord } from '../rows/flatten-record.ts';

/** A table inside a JSON document. */
export type JsonTable = {
  /** Where it stands in the document; empty for the document itself. */
  readonly name: string;
} & (
  | { readonly form: 'records'; readonly rows: readonly object[] }
  /** The first list names the columns. */
  | { readonly form: 'lists'; readonly rows: readonly (readonly unknown[])[] }
  /** Each column with the list of its values. */
  | { readonly form: 'columns'; readonly columns: ReadonlyMap<string, readonly unknown[]> }
);

/** Objects that are looked into, one inside another. */
const deepest = 4;

/** The tables of a JSON document, in their order: lists of records, lists of lists, columns of values (as pandas writes them), also
 * inside the answer of a service. */
export function findTables(document: unknown): JsonTable[] {
  const tables: JsonTable[] = [];
  look(document, '', 0);
  return tables;

  function look(value: unknown, name: string, depth: number): void {
    if (tables.length >= fileLimits.parts) return;
    const table = asTable(value, name);
    if (table !== null) tables.push(table);
    else if (isRecord(value) && depth < deepest)
      for (const [key, inner] of Object.entries(value))
        look(inner, name === '' ? key : `${name}.${key}`, depth + 1);
  }
}

function asTable(value: unknown, name: string): JsonTable | null {
  if (Array.isArray(value)) return asRows(value, name);
  if (!isRecord(value)) return null;
  const entries = Object.entries(value);
  const split = asSplit(entries);
  if (split !== null) return { name, form: 'lists', rows: split };
  const columns = new Map<string, readonly unknown[]>();
  for (const [key, column] of entries) {
    const values = asColumn(column);
    if (values === null) return null;
    columns.set(key, values);
  }
  const [first] = columns.values();
  const isTable = columns.size > 1 && [...columns.values()].every(({ length }) => length === first.length);
  return isTable && first.length > 0 ? { name, form: 'columns', columns } : null;
}

function asRows(list: readonly unknown[], name: string): JsonTable | null {
  if (list.length === 0) return null;
  const records = list.filter(isRecord);
  if (records.length === list.length) return { name, form: 'records', rows: records };
  const lists = list.filter((row): row is unknown[] => Array.isArray(row));
  const isTable = lists.length === list.length && lists.length > 1;
  return isTable ? { name, form: 'lists', rows: lists } : null;
}

/** `{"columns": [...], "data": [[...], ...]}`, with the index, if there is one, in front. */
function asSplit(entries: readonly (readonly [string, unknown])[]): unknown[][] | null {
  const of = new Map(entries);
  const [columns, data, index] = [of.get('columns'), of.get('data'), of.get('index')];
  if (!Array.isArray(columns) || !Array.isArray(data)) return null;
  const rows = data.filter((row): row is unknown[] => Array.isArray(row));
  if (rows.length !== data.length) return null;
  // A plain count of the rows tells nothing.
  const named =
    Array.isArray(index) && index.length === rows.length && index.some((key, at) => key !== at)
      ? index
      : null;
  if (named === null) return [columns, ...rows];
  return [['index', ...columns], ...rows.map((row, at) => [named[at], ...row])];
}

/** A list of single values, or an object of them by the number of their row. */
function asColumn(column: unknown): readonly unknown[] | null {
  const values = Array.isArray(column)
    ? column
    : isRecord(column) && hasRowNumbers(column)
      ? Object.values(column)
      : null;
  return values?.every((value) => typeof value !== 'object' || value === null) ? values : null;
}

const hasRowNumbers = (column: object): boolean => {
  const keys = Object.keys(column);
  return keys.length > 0 && keys.every((key) => /^\d+$/.test(key));
};
