import { StillChart } from '../../../_ui/chart/frame/still-chart.tsx';
import { seriesPath } from './series-path.ts';
import type { SeriesView } from './series-view.ts';

/** The chart of a series as the server draws it. */
export function StillSeries({ view }: { view: SeriesView }) {
  return (
    <StillChart kind="bare" x={view.x} y={view.y}>
      {(scale) => (
        <path
          d={seriesPath(view, view.drawn, scale)}
          fill="none"
          stroke="var(--chart-actual)"
          strokeWidth={1.5}
          vectorEffect="non-scaling-stroke"
        />
      )}
    </StillChart>
  );
}
