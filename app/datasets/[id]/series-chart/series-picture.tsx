import type { Step } from '#lib/time-series.ts';
import { ExportChart } from '../../../_ui/chart/export/export-chart.tsx';
import { formatTimestamp } from '../../../_ui/words/format-date.ts';
import { shownName } from '../../../_ui/words/shown-name.ts';
import { seriesPath } from './series-path.ts';
import type { SeriesView } from './series-view.ts';

/** The part of a series in view as a picture of its own, for a report. */
export function SeriesPicture({
  seriesKey,
  step,
  view,
}: {
  seriesKey: string;
  step: Step;
  view: SeriesView;
}) {
  const [from, to] = view.x.domain;
  return (
    <ExportChart
      title={shownName(seriesKey, 80)}
      subtitle={`${formatTimestamp(from, step)} – ${formatTimestamp(to, step)}`}
      x={view.x}
      y={view.y}
    >
      {(scale) => (
        <path
          d={seriesPath(view, view.inside, scale)}
          fill="none"
          stroke="var(--chart-actual)"
          strokeWidth={2}
          strokeLinecap="round"
        />
      )}
    </ExportChart>
  );
}
