import type { Step } from '#lib/time-series.ts';
import { formatTimestamp } from '../cells/times/format-timestamp.ts';
import type { Ledger } from '../rows/create-ledger.ts';
import type { NumberTable } from '../rows/create-row-store.ts';
import { rowAt, type SeriesRows, startOf } from './group-rows.ts';

/** What became of rows with the same timestamp. */
export type RepeatCounts = {
  /** Rows whose timestamp comes again later: the later one is kept. */
  dropped: number;
  /** Times that the clock showed twice: both rows are averaged. */
  readonly doubledMs: number[];
};

type RepeatContext = {
  readonly step: Step;
  readonly timeColumn: string;
  /** Whether the zone's clock shows a time twice; null where no zone is known: any Sunday of spring or autumn will do. */
  readonly isDoubled: ((timestampMs: number) => boolean) | null;
  /** The text of a row by its byte, null where it is no longer at hand. */
  readonly rowTextAt: (byte: number) => string | null;
};

/** Settles timestamps that occur more than once, writing the values of a doubled hour into `columns`.
 * Everywhere else the last value that is not missing stands already. Each row set aside is in the ledger.
 * @param columns  [target][timestamp], changed in place
 * @param counts   added to */
export function mergeRepeats(
  columns: readonly Float64Array[],
  table: NumberTable,
  group: SeriesRows,
  { step, timeColumn, isDoubled, rowTextAt }: RepeatContext,
  ledger: Ledger,
  counts: RepeatCounts,
): void {
  if (group.starts === null) return;
  const { places } = table;
  for (let index = 0; index < group.timestamps.length; index++) {
    const start = startOf(group, index);
    const end = startOf(group, index + 1);
    if (end - start === 1) continue;
    const timestampMs = group.timestamps[index];
    const rows = Array.from({ length: end - start }, (_, place) => rowAt(group, start + place));
    const keptLine = places.lineOf(rows[rows.length - 1]);
    const doubledHour = rows.length === 2 && (isDoubled?.(timestampMs) ?? isDoubledHour(timestampMs, step));
    if (doubledHour) {
      columns.forEach((values, slot) => {
        const both = rows.map((row) => table.values[slot][row]).filter((value) => !Number.isNaN(value));
        if (both.length === 2) values[index] = (both[0] + both[1]) / 2;
      });
      counts.doubledMs.push(timestampMs);
    } else counts.dropped += rows.length - 1;
    const reason = doubledHour
      ? `The clock was set back and this time comes twice; the values of this line and of line ${keptLine} were averaged.`
      : `The same timestamp comes again on line ${keptLine}; the later value is kept.`;
    for (const row of rows.slice(0, -1)) {
      const byte = places.byteOf(row);
      const asRead = (): string => {
        const values = table.values.map((column) => column[row]).join(' ');
        return `${formatTimestamp(timestampMs)} ${values} (as it was read: its text was let go of)`;
      };
      ledger.add({
        kind: doubledHour ? 'repeated-dst-hour' : 'repeated-time',
        line: places.lineOf(row),
        byte,
        column: timeColumn,
        reason,
        text: () => rowTextAt(byte) ?? asRead(),
      });
    }
  }
}

/** Clocks are set back on Sundays of spring and autumn, in the first hours of the day. */
function isDoubledHour(timestampMs: number, step: Step): boolean {
  if (step.unit !== 'hour' && step.unit !== 'minute' && step.unit !== 'second') return false;
  if (step.unit === 'hour' && step.count > 1) return false;
  const date = new Date(timestampMs);
  const month = date.getUTCMonth() + 1;
  const season = month === 3 || month === 4 || (month >= 9 && month <= 11);
  return season && date.getUTCDay() === 0 && date.getUTCHours() <= 3;
}
