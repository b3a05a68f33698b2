import { type IngestNote, type IngestOptions, rowNumber } from '../../schema.ts';
import { type ColumnPlan, planColumns } from '../kinds/column-plan.ts';
import { detectTimeInColumns, type TimeInColumns } from './detect-time-in-columns.ts';

type Rows = readonly (readonly string[])[];

/** A table with time running down its rows, whichever way it ran in the file. */
export type UnpivotedTable = {
  /** How its rows are made of those of the file; null where they are the same. */
  readonly across: TimeInColumns | null;
  readonly planned: ReturnType<typeof planColumns>;
  readonly data: Rows;
  readonly notes: readonly IngestNote[];
};

/** Plans the columns of a table, after turning it upright if time runs across it.
 * @param names  of the header
 * @param rows   data rows of the head */
export function unpivot(
  names: readonly string[],
  rows: Rows,
  delimiter: string,
  options: IngestOptions,
): UnpivotedTable {
  if (options.timeColumn === rowNumber && !names.includes(rowNumber))
    return numberRows(names, rows, delimiter, options);
  const planned = planColumns(names, rows, delimiter, choicesAmong(names, options));
  const across = detectTimeInColumns(planned.columns, rows.slice(0, rowsLookedAt), options);
  if (across === null) return { across, planned, data: rows, notes: [] };
  const data = rows.flatMap((row) => across.stand(row) ?? []);
  return {
    across,
    planned: planColumns(across.names, data, delimiter, options),
    data,
    notes: noteAcross(across, planned.columns),
  };
}

/** The table with a column that counts its rows, where the user says that none holds times. */
function numberRows(
  names: readonly string[],
  rows: Rows,
  delimiter: string,
  options: IngestOptions,
): UnpivotedTable {
  const numbered = [...names, rowNumber];
  let count = 0;
  const across: TimeInColumns = {
    ...{ runs: 'rows', names: numbered, from: '', to: '', leftOut: [] },
    // Each reading counts on: in the end the rows of each series are counted from 1.
    stand: (cells) => [[...names.map((_, index) => cells[index] ?? ''), String(++count)]],
  };
  const data = rows.flatMap((row) => across.stand(row) ?? []);
  const sentence = 'There is no column of times by choice: the rows are counted in their order.';
  const planned = planColumns(numbered, data, delimiter, options);
  return { across, planned, data, notes: [{ kind: 'row-numbers', sentence }] };
}

const rowsLookedAt = 1_000;

/** The user may have chosen among the columns of the upright table, which this one does not have. */
function choicesAmong(names: readonly string[], options: IngestOptions): IngestOptions {
  const { timeColumn, targetColumns, ...others } = options;
  const known = targetColumns?.filter((name) => names.includes(name)) ?? [];
  return {
    ...others,
    ...(timeColumn !== undefined && names.includes(timeColumn) ? { timeColumn } : {}),
    ...(known.length > 0 ? { targetColumns: known } : {}),
  };
}

function noteAcross(
  { runs, from, to, leftOut }: TimeInColumns,
  columns: readonly ColumnPlan[],
): IngestNote[] {
  const rest = leftOut.filter((name) =>
    columns.some((column) => column.name === name && column.kind === 'number'),
  );
  const named = rest.slice(0, 5).map((name) => `"${name}"`);
  const left =
    rest.length === 0 ? '' : ` Left out: ${named.join(', ')}${rest.length > 5 ? ' and others' : ''}.`;
  return [
    {
      kind: 'time-across',
      sentence: `Time runs across: the columns from "${from}" to "${to}" are ${runs} of one series, read row by row.${left}`,
    },
  ];
}
