import type { Step } from '#lib/time-series.ts';
import { ChartPicture, pictureColours } from '../../../_ui/chart/chart-picture.tsx';
import { linePath } from '../../../_ui/chart/chart-scale.ts';
import { timeTicks } from '../../../_ui/chart/time-ticks.ts';
import { formatTimestamp } from '../../../_ui/words/format-date.ts';
import { shownName } from '../../../_ui/words/shown-name.ts';
import { pointsInside, type SeriesView } from './series-view.ts';

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
  const [from, to] = view.range;
  return (
    <ChartPicture
      title={shownName(seriesKey, 80)}
      subtitle={`${formatTimestamp(from, step)} – ${formatTimestamp(to, step)}`}
      ground={view}
      ticks={timeTicks(from, to, step, 10)}
    >
      {(scale) => (
        <path
          d={linePath(
            pointsInside(view),
            (point) => point.x,
            (point) => point.y,
            scale,
          )}
          fill="none"
          stroke={pictureColours.ink}
          strokeWidth={2}
          strokeLinecap="round"
        />
      )}
    </ChartPicture>
  );
}
