import type { NumberTable } from '../rows/create-row-store.ts';

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
 * Where the rows of a group stand one below the other in order, its timestamps are a part of the table's, not a copy.
 * @param byId  false takes all rows as one group */
export function groupRows(table: NumberTable, byId: boolean): SeriesRows[] {
  const { idCodes, ids } = table;
  if (!byId || idCodes === null) return [sortRows(table, null, null, table.timestamps.length)];
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
  if (group === null && isRising(timestamps))
    return { id, rows: null, starts: null, timestamps, rowCount, outOfOrder: 0 };
  const inFile = timesOf(timestamps, group, rowCount);
  const { outOfOrder, repeats } = countDisorder(inFile);
  const order = outOfOrder === 0 ? null : sortTimes(inFile, outOfOrder === rowCount - 1);
  const rows = order === null || group === null ? (order ?? group) : order.map((index) => group[index]);
  const times = order === null ? inFile : Float64Array.from(order, (index) => inFile[index]);
  const equals = order === null ? repeats : countDisorder(times).repeats;
  if (equals === 0) return { id, rows, starts: null, timestamps: times, rowCount, outOfOrder };
  const unique = new Float64Array(rowCount - equals);
  const starts = new Uint32Array(rowCount - equals);
  let last = -1;
  for (let index = 0; index < rowCount; index++) {
    const timestampMs = times[index];
    if (last >= 0 && unique[last] === timestampMs) continue;
    last++;
    unique[last] = timestampMs;
    starts[last] = index;
  }
  return { id, rows, starts, timestamps: unique, rowCount, outOfOrder };
}

/** The timestamps of a group in the order of the file. */
function timesOf(timestamps: Float64Array, group: Uint32Array | null, rowCount: number): Float64Array {
  const first = group === null ? 0 : group[0];
  // Mostly the rows of a series stand one below the other.
  if (group === null || group[rowCount - 1] - first === rowCount - 1)
    return timestamps.subarray(first, first + rowCount);
  return Float64Array.from(group, (row) => timestamps[row]);
}

function isRising(timestamps: Float64Array): boolean {
  // Piece by piece: a function that is called often is compiled, while one long loop may run on as it began, with an
  // object in memory for each number.
  for (let from = 1; from < timestamps.length; from += pieceLength)
    if (!risesWithin(timestamps, from, Math.min(timestamps.length, from + pieceLength))) return false;
  return true;
}

const pieceLength = 4096;

function risesWithin(timestamps: Float64Array, from: number, end: number): boolean {
  for (let row = from; row < end; row++) if (!(timestamps[row] > timestamps[row - 1])) return false;
  return true;
}

/** How many times come before the one above them, and how many are equal to it. */
function countDisorder(times: Float64Array) {
  let outOfOrder = 0;
  let repeats = 0;
  for (let index = 1; index < times.length; index++) {
    const delta = times[index] - times[index - 1];
    if (delta < 0) outOfOrder++;
    else if (delta === 0) repeats++;
  }
  return { outOfOrder, repeats };
}

/** The indexes of the times in rising order, equal ones as they come. */
function sortTimes(times: Float64Array, isReversed: boolean): Uint32Array {
  const order = Uint32Array.from(times.keys());
  return isReversed
    ? order.reverse()
    : order.sort((left, right) => times[left] - times[right] || left - right);
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
