import type { Step } from '#lib/time-series.ts';
import type { DrawnPoint } from '../../../_ui/chart/decimate.ts';
import { Cell, HeadCell, Table } from '../../../_ui/tables/table.tsx';
import { formatTimestamp } from '../../../_ui/words/format-date.ts';
import { formatReading } from '../../../_ui/words/format-number.ts';
import { shownName } from '../../../_ui/words/shown-name.ts';

/** The points in view as a table: what the chart draws, in numbers. */
export function SeriesChartTable({
  seriesKey,
  step,
  points,
}: {
  seriesKey: string;
  step: Step;
  points: readonly DrawnPoint[];
}) {
  return (
    <div className="max-w-md">
      <Table caption={`${shownName(seriesKey, 80)}: the points in view`}>
        <thead>
          <tr>
            <HeadCell className="sticky top-0 bg-paper">Time</HeadCell>
            <HeadCell className="sticky top-0 bg-paper" numeric>
              {shownName(seriesKey, 80)}
            </HeadCell>
          </tr>
        </thead>
        <tbody>
          {points.map((point) => (
            <tr key={point.x}>
              <Cell>{formatTimestamp(point.x, step)}</Cell>
              <Cell numeric>{point.y === null ? 'missing' : formatReading(point.y)}</Cell>
            </tr>
          ))}
        </tbody>
      </Table>
    </div>
  );
}
