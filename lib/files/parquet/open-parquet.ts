import { type FileMetaData, parquetMetadata, parquetRead, parquetSchema, type SchemaTree } from 'hyparquet';
import type { Budget } from '../bytes/budget.ts';
import type { OpenTable } from '../open-table.ts';
import { damaged, problemOf } from '../refusal.ts';
import { mayHaveComma } from '../rows/csv-line.ts';
import { flattenRecord, isRecord, writeValue } from '../rows/flatten-record.ts';
import { tableOfRows } from '../rows/table-of-rows.ts';
import { checkPages } from './check-pages.ts';
import { compressors } from './compressors.ts';
import { namedZone } from './named-zone.ts';
import { writeDay, writeFloat32, writeMoment } from './write-time.ts';

/** Opens a Parquet file, which holds one table. Row groups are read one after another, column by column.
 * @throws a refusal where it is damaged or too much */
export function openParquet(bytes: Uint8Array<ArrayBuffer>, makeBudget: () => Budget): OpenTable {
  const metadata = unlessDamaged(() => parquetMetadata(bytes.buffer));
  const columns = parquetSchema(metadata).children;
  unlessDamaged(() => checkPages(bytes, metadata, makeBudget()));
  let hasComma = false;
  return {
    name: '',
    hidden: false,
    async *chunks() {
      const names = namesOf(columns);
      yield* tableOfRows(names, rowsOf(names), makeBudget());
    },
    facts: async () => {
      for await (const row of rowsOf(namesOf(columns), 1_000)) hasComma ||= row.some(mayHaveComma);
      return { notes: [], decimal: hasComma ? null : '.', timeZone: namedZone(metadata) };
    },
    placeOf: (line) => ({ number: line - 1, words: line < 2 ? 'the names' : `row ${line - 1}` }),
  };

  async function* rowsOf(
    names: readonly string[],
    most = Number.POSITIVE_INFINITY,
  ): AsyncGenerator<readonly string[]> {
    let start = 0;
    for (const { num_rows } of metadata.row_groups) {
      const end = Math.min(start + Number(num_rows), most);
      if (end > start) yield* readRows(bytes, metadata, columns, names, start, end);
      start += Number(num_rows);
    }
  }
}

/** Names of all columns, those inside of others with a point between; lists and maps are one column each. */
function namesOf(columns: readonly SchemaTree[]): string[] {
  const names = new Set<string>();
  const look = (tree: SchemaTree, prefix: string): void => {
    const name = prefix + tree.element.name;
    const isStruct =
      tree.children.length > 0 &&
      tree.element.converted_type === undefined &&
      tree.element.repetition_type !== 'REPEATED' &&
      tree.element.logical_type === undefined;
    if (!isStruct) names.add(name);
    else for (const child of tree.children) look(child, `${name}.`);
  };
  for (const column of columns) look(column, '');
  return [...names];
}

async function* readRows(
  bytes: Uint8Array<ArrayBuffer>,
  metadata: FileMetaData,
  columns: readonly SchemaTree[],
  names: readonly string[],
  rowStart: number,
  rowEnd: number,
): AsyncGenerator<readonly string[]> {
  const place = new Map(names.map((name, index) => [name, index]));
  const texts = names.map((): string[] => []);
  for (const column of columns) {
    const values = await readColumn(bytes, metadata, column, rowStart, rowEnd);
    const write = isFloat32(column) ? writeFloat : writeValue;
    values.forEach((value, row) => {
      const cells = isRecord(value)
        ? flattenRecord({ [column.element.name]: value })
        : [[column.element.name, write(value)] as const];
      for (const [name, text] of cells) {
        const at = place.get(name);
        if (at !== undefined) texts[at][row] = text;
      }
    });
  }
  for (let row = 0; row < rowEnd - rowStart; row++) yield texts.map((column) => column[row] ?? '');
}

const isFloat32 = ({ element }: SchemaTree): boolean => element.type === 'FLOAT';

const writeFloat = (value: unknown): string => {
  if (typeof value !== 'number') return writeValue(value);
  return Number.isNaN(value) ? '' : writeFloat32(value);
};

async function readColumn(
  bytes: Uint8Array<ArrayBuffer>,
  metadata: FileMetaData,
  column: SchemaTree,
  rowStart: number,
  rowEnd: number,
): Promise<unknown[]> {
  const isUtc = isInstant(column);
  let values: unknown[] = [];
  try {
    await parquetRead({
      file: bytes.buffer,
      metadata,
      compressors,
      columns: [column.element.name],
      rowStart,
      rowEnd,
      parsers: {
        timestampFromMilliseconds: (ticks) => momentOf(ticks, 1_000n, isUtc),
        timestampFromMicroseconds: (ticks) => momentOf(ticks, 1_000_000n, isUtc),
        timestampFromNanoseconds: (ticks) => momentOf(ticks, 1_000_000_000n, isUtc),
        dateFromDays: (days) => (typeof days === 'number' ? writeDay(days) : null),
      },
      onComplete: (rows) => {
        values = rows.map(([value]): unknown =>
          typeof value === 'number' && Number.isNaN(value) ? null : value,
        );
      },
    });
  } catch (error) {
    throw asDamaged(error);
  }
  return values;
}

const momentOf = (ticks: unknown, perSecond: bigint, isUtc: boolean): string | null =>
  typeof ticks === 'bigint' ? writeMoment(ticks, perSecond, isUtc) : null;

/** Whether the times of a column are moments of UTC. The older annotation means it; INT96 never says. */
function isInstant({ element, children }: SchemaTree): boolean {
  const { logical_type: logical, converted_type: converted } = element;
  if (logical?.type === 'TIMESTAMP') return logical.isAdjustedToUTC;
  if (converted === 'TIMESTAMP_MILLIS' || converted === 'TIMESTAMP_MICROS') return true;
  return children.some(isInstant);
}

function unlessDamaged<Value>(read: () => Value): Value {
  try {
    return read();
  } catch (error) {
    throw asDamaged(error);
  }
}

/** What a reader throws at bytes that make no sense. */
function asDamaged(error: unknown): unknown {
  if (problemOf(error) !== null || !(error instanceof Error)) return error;
  return damaged('a Parquet file', error.message.replace(/\s+/g, ' ').slice(0, 120));
}
