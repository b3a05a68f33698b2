import type { NumberTable } from './create-row-store.ts';

/** The rows of one series in time order. */
export type SeriesRows = {
  /** The id, or null where the table is one group. */
  readonly id: string | null;
  /** Row numbers in time order, rows of one timestamp in the order of the file; null: rows 0, 1, 2... as they are. */
  readonly rows: Uint32Array | null;
  /** Where each timestamp begins in `rows`; null: every row has a timestamp of its own. */
  readonly starts: Uint32Array | null;
  /** Different timestamps, ascending. */
  readonly timestamps: Float64Array;
  readonly rowCount: number;
  /** Rows that came before an earlier one in the file. */
  readonly outOfOrder: number;
};

/** Parts the rows of a table by id and sorts each part by time.
 * Where the whole table is one group in strict order, its timestamps are taken out of the table, not copied.
 * @param byId  false takes all rows as one group */
export function groupRows(table: NumberTable, byId: boolean): SeriesRows[] {
  const { idCodes, ids } = table;
  if (!byId || idCodes === null) return [sortRows(table, null, null, table.timestamps.length())];
  const counts = new Uint32Array(ids.length + 1);
  const total = idCodes.length;
  for (let row = 0; row < total; row++) counts[idCodes[row] + 1]++;
  for (let code = 0; code < ids.length; code++) counts[code + 1] += counts[code];
  const rows = new Uint32Array(total);
  const next = counts.slice();
  for (let row = 0; row < total; row++) rows[next[idCodes[row]]++] = row;
  return ids.flatMap((id, code) => {
    const own = rows.subarray(counts[code], counts[code + 1]);
    return own.length === 0 ? [] : [sortRows(table, id, own, own.length)];
  });
}

function sortRows(
  table: NumberTable,
  id: string | null,
  group: Uint32Array | null,
  rowCount: number,
): SeriesRows {
  const { timestamps } = table;
  let rows = group;
  const timeAt = (index: number): number => timestamps.at(rows === null ? index : rows[index]);
  let outOfOrder = 0;
  let repeats = 0;
  for (let index = 1; index < rowCount; index++) {
    const delta = timeAt(index) - timeAt(index - 1);
    if (delta < 0) outOfOrder++;
    else if (delta === 0) repeats++;
  }
  if (outOfOrder > 0) {
    const sorted = rows === null ? Uint32Array.from({ length: rowCount }, (_, index) => index) : rows.slice();
    if (outOfOrder === rowCount - 1) sorted.reverse();
    else sorted.sort((left, right) => timestamps.at(left) - timestamps.at(right) || left - right);
    rows = sorted;
    repeats = 0;
    for (let index = 1; index < rowCount; index++) if (timeAt(index) === timeAt(index - 1)) repeats++;
  }
  if (rows === null && repeats === 0) {
    return { id, rows, starts: null, timestamps: timestamps.take(), rowCount, outOfOrder };
  }
  const unique = new Float64Array(rowCount - repeats);
  const starts = repeats > 0 ? new Uint32Array(rowCount - repeats) : null;
  let last = -1;
  for (let index = 0; index < rowCount; index++) {
    const timestampMs = timeAt(index);
    if (last >= 0 && unique[last] === timestampMs) continue;
    last++;
    unique[last] = timestampMs;
    if (starts !== null) starts[last] = index;
  }
  return { id, rows, starts, timestamps: unique, rowCount, outOfOrder };
}

/** Where the rows of the `index`-th timestamp begin, among the rows of the group. */
export function startOf(group: SeriesRows, index: number): number {
  if (group.starts === null) return index;
  return index < group.starts.length ? group.starts[index] : group.rowCount;
}

/** The row of the table at a place of the group. */
export function rowAt(group: SeriesRows, place: number): number {
  return group.rows === null ? place : group.rows[place];
}
