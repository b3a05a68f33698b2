import { parquetWriteBuffer } from 'hyparquet-writer';
import type { Step } from '#lib/time-series.ts';

/** A column of a Parquet file. Times are milliseconds since 1970 of the wall clock read as if it were UTC, or counts where the series
 * have no calendar. Of numbers, null and NaN are no value. */
export type ParquetColumn = { readonly name: string } & (
  | { readonly kind: 'text'; readonly values: readonly string[] }
  | { readonly kind: 'time'; readonly values: readonly number[] }
  | { readonly kind: 'number'; readonly values: readonly (number | null)[] }
);

/** What a Parquet file's times mean. */
export type ParquetTimes = { readonly step: Step; readonly timeZone: string | null };

/** Columns as a Parquet file, packed with Snappy. Times are TIMESTAMP(MILLIS, isAdjustedToUTC = false), a wall clock's without a zone
 * of its own; which zone's it is, where that is known, and the step stand in the file's key-value metadata under `hindcast`.
 * Counts are INT64, numbers DOUBLE. */
export function toParquet(
  columns: readonly ParquetColumn[],
  { step, timeZone }: ParquetTimes,
): Uint8Array<ArrayBuffer> {
  const isCounted = step.unit === 'observation';
  const buffer = parquetWriteBuffer({
    columnData: columns.map((column) => ({ name: column.name, data: dataOf(column) })),
    schema: [
      { name: 'root', num_children: columns.length },
      ...columns.map((column) => ({ name: column.name, ...typeOf(column, isCounted) })),
    ],
    kvMetadata: [{ key: 'hindcast', value: JSON.stringify({ step, timeZone }) }],
    createdBy: 'Hindcast',
  });
  return new Uint8Array(buffer);
}

function dataOf(column: ParquetColumn) {
  if (column.kind === 'time') return column.values.map((value) => BigInt(Math.round(value)));
  if (column.kind === 'text') return [...column.values];
  return column.values.map((value) => (value === null || Number.isNaN(value) ? null : value));
}

function typeOf({ kind }: ParquetColumn, isCounted: boolean) {
  if (kind === 'text')
    return { type: 'BYTE_ARRAY', converted_type: 'UTF8', repetition_type: 'REQUIRED' } as const;
  if (kind === 'number') return { type: 'DOUBLE', repetition_type: 'OPTIONAL' } as const;
  if (isCounted) return { type: 'INT64', repetition_type: 'REQUIRED' } as const;
  return {
    ...({ type: 'INT64', repetition_type: 'REQUIRED' } as const),
    logical_type: { type: 'TIMESTAMP', isAdjustedToUTC: false, unit: 'MILLIS' },
  } as const;
}
