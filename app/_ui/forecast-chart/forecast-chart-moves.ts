import type { KeyboardEvent } from 'react';
import type { ForecastChartData } from './forecast-chart-data.ts';
import type { TimeRange } from './forecast-chart-view.ts';

/** What a key may change. */
type Moves = {
  data: ForecastChartData;
  range: TimeRange;
  cursor: number;
  onCursor: (row: number) => void;
  onRange: (range: TimeRange) => void;
  onReset: () => void;
};

/** Answers the keys of the chart; what is no key of it is left alone. */
export function moveByKey(
  event: KeyboardEvent,
  { data, range, cursor, onCursor, onRange, onReset }: Moves,
): void {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const stride = event.shiftKey ? 10 : 1;
  const last = data.rows.length - 1;
  const targets: Record<string, number> = {
    ArrowLeft: cursor - stride,
    ArrowDown: cursor - stride,
    ArrowRight: cursor + stride,
    ArrowUp: cursor + stride,
    PageUp: cursor + 10,
    PageDown: cursor - 10,
    Home: nearestRow(data, range[0]),
    End: nearestRow(data, range[1]),
  };
  const target = targets[event.key];
  if (target !== undefined) {
    const row = Math.min(last, Math.max(0, target));
    onCursor(row);
    onRange(holding(range, data.rows[row]?.timestamp ?? range[0]));
  } else if (event.key === '0') onReset();
  else if (event.key === '+' || event.key === '=') onRange(zoomed(data, range, cursor, 0.5));
  else if (event.key === '-') onRange(zoomed(data, range, cursor, 2));
  else return;
  event.preventDefault();
}

/** The range moved just so far that it holds the timestamp. */
function holding([from, to]: TimeRange, timestamp: number): TimeRange {
  if (timestamp < from) return [timestamp, timestamp + (to - from)];
  if (timestamp > to) return [timestamp - (to - from), timestamp];
  return [from, to];
}

function zoomed(data: ForecastChartData, [from, to]: TimeRange, cursor: number, factor: number): TimeRange {
  const centre = data.rows[cursor]?.timestamp ?? (from + to) / 2;
  const first = data.rows[0]?.timestamp ?? from;
  const last = data.rows.at(-1)?.timestamp ?? to;
  return [
    Math.max(first, centre - (centre - from) * factor),
    Math.min(last, centre + (to - centre) * factor),
  ];
}

/** The index of the row whose timestamp is nearest. */
export function nearestRow(data: ForecastChartData, timestamp: number): number {
  const after = data.rows.findIndex((row) => row.timestamp >= timestamp);
  if (after === -1) return data.rows.length - 1;
  const before = Math.max(0, after - 1);
  const distance = (row: number) => Math.abs((data.rows[row]?.timestamp ?? 0) - timestamp);
  return distance(before) < distance(after) ? before : after;
}
