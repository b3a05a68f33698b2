import type { Step } from '#lib/time-series.ts';
import { Cell, HeadCell, Table } from '../../../_ui/tables/table.tsx';
import { formatTimestamp } from '../../../_ui/words/format-date.ts';
import { shownName } from '../../../_ui/words/shown-name.ts';
import { heightWords } from './series-readout.tsx';
import type { SeriesView } from './series-view.ts';

/** The points in view as a table: what the chart draws, in numbers. */
export function SeriesChartTable({
  seriesKey,
  step,
  view: { points, inside },
}: {
  seriesKey: string;
  step: Step;
  view: SeriesView;
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
          {inside.map((index) => (
            <tr key={index}>
              <Cell>{formatTimestamp(points.xs[index], step)}</Cell>
              <Cell numeric>{heightWords(points, index)}</Cell>
            </tr>
          ))}
        </tbody>
      </Table>
    </div>
  );
}
