import type { Step } from '#lib/time-series.ts';
import { linePath } from '../../../_ui/chart/chart-scale.ts';
import { StillChart } from '../../../_ui/chart/still-chart.tsx';
import { timeTicks } from '../../../_ui/chart/time-ticks.ts';
import type { SeriesView } from './series-view.ts';

/** The chart of a series as the server draws it. */
export function StillSeries({ step, view }: { step: Step; view: SeriesView }) {
  return (
    <StillChart frame="bare" ground={view} ticks={timeTicks(view.range[0], view.range[1], step, 6)}>
      {(scale) => (
        <path
          d={linePath(
            view.points,
            (point) => point.x,
            (point) => point.y,
            scale,
          )}
          fill="none"
          stroke="var(--chart-actual)"
          strokeWidth={1.5}
          vectorEffect="non-scaling-stroke"
        />
      )}
    </StillChart>
  );
}
