import type { Result } from '#lib/result.ts';
import type { IngestNote, IngestOptions, IngestProblem } from '../../schema.ts';
import type { ColumnPlan } from '../kinds/column-plan.ts';
import { reportColumns } from '../kinds/report-columns.ts';
import { findTimeParts, type TimeParts } from '../time-parts/find-time-parts.ts';
import { createFillDown, findFillDown } from '../unpivot/fill-down.ts';
import { type UnpivotedTable, unpivot } from '../unpivot/unpivot.ts';
import { chooseRoles } from './choose-roles.ts';
import type { ColumnRoles } from './column-roles.ts';

/** The columns of a table and what they are read as. */
export type PlannedColumns = {
  readonly upright: UnpivotedTable;
  readonly columns: readonly ColumnPlan[];
  readonly layout: Result<ColumnRoles, IngestProblem>;
  /** Columns of the file whose empty cells are read as the cell above. */
  readonly filledDown: readonly number[];
  /** On all of that but the layout, which brings its own. */
  readonly notes: readonly IngestNote[];
};

/** Plans the columns with what pivot tables leave out in its place, if that says when or of which series a row is. */
export function planTableColumns(
  names: readonly string[],
  rows: readonly (readonly string[])[],
  delimiter: string,
  options: IngestOptions,
): PlannedColumns {
  const filledDown = findFillDown(rows, names.length);
  const plain = () => noted({ ...planRows(names, rows, delimiter, options), filledDown: [] }, names);
  if (filledDown.length === 0) return plain();
  const filled = planRows(names, rows.map(createFillDown(filledDown)), delimiter, options);
  if (!filled.layout.ok) return plain();
  const { timeIndex, timeParts, idIndex, moreIdIndexes } = filled.layout.value;
  const placing = [timeIndex, ...(timeParts?.indexes ?? []), idIndex, ...moreIdIndexes].map(
    (index) => filled.columns[index]?.name,
  );
  const places = filledDown.every((index) => placing.includes(names[index]));
  return places ? noted({ ...filled, filledDown }, names) : plain();
}

function planRows(
  names: readonly string[],
  rows: readonly (readonly string[])[],
  delimiter: string,
  options: IngestOptions,
): Omit<PlannedColumns, 'filledDown' | 'notes'> {
  const upright = unpivot(names, rows, delimiter, options);
  const { planned, data } = upright;
  const parts = findTimeParts(planned.columns, data, options);
  const columns = parts === null ? planned.columns : withTimeParts(planned.columns, parts);
  const layout = chooseRoles(columns, data, options, () => reportColumns(columns, data), parts);
  return { upright, columns, layout };
}

const noted = (planned: Omit<PlannedColumns, 'notes'>, names: readonly string[]): PlannedColumns => ({
  ...planned,
  notes: [
    ...planned.upright.notes,
    ...planned.upright.planned.notes,
    ...noteFilledDown(planned.filledDown, names),
  ],
});

function noteFilledDown(filledDown: readonly number[], names: readonly string[]): IngestNote[] {
  if (filledDown.length === 0) return [];
  const named = filledDown.map((index) => `"${names[index]}"`).join(', ');
  const sentence = `Empty cells in ${named} were read as the cell above them, as pivot tables leave them out.`;
  return [{ kind: 'filled-down', sentence }];
}

/** The columns of a timestamp in parts: the first is the time, the others are no columns of their own. */
function withTimeParts(
  columns: readonly ColumnPlan[],
  { indexes, reading }: TimeParts,
): readonly ColumnPlan[] {
  const [first, ...others] = indexes;
  return columns.map((column, index): ColumnPlan => {
    if (index === first)
      return { ...column, kind: 'time', looksLike: reading.looksLike, numbers: null, time: reading };
    if (!others.includes(index)) return column;
    return {
      ...column,
      kind: 'text',
      looksLike: `part of the time in "${columns[first].name}"`,
      numbers: null,
      time: null,
    };
  });
}
