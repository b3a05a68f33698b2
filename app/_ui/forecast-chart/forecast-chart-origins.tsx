import type { TimeRange } from '../chart/axes/time-range.ts';
import { pickOrigin } from '../chart/cursor/picked-origin.ts';
import { type ChartFrame, plotSize } from '../chart/frame/chart-frame.ts';
import type { ForecastChartData } from './forecast-columns.ts';
import { formatObservedTime } from './observed-times.ts';

/** Rings on the axis, one for each forecast origin whose memory is kept: each leads to the window that it was made
 * from. */
export function ForecastChartOrigins({
  origins,
  data,
  frame,
  range: [from, to],
}: {
  origins: readonly number[];
  data: ForecastChartData;
  frame: ChartFrame;
  range: TimeRange;
}) {
  const plot = plotSize(frame);
  return origins
    .filter((origin) => origin >= from && origin <= to)
    .toSorted((a, b) => a - b)
    .map((origin) => {
      const words = `What the network remembered at ${formatObservedTime(data, origin)}`;
      return (
        <button
          type="button"
          key={origin}
          aria-label={words}
          title={words}
          onClick={() => pickOrigin(origin)}
          className="absolute flex size-6 cursor-pointer -translate-1/2 items-center justify-center rounded-full"
          style={{
            left: frame.left + (plot.width * (origin - from)) / (to - from || 1),
            top: frame.top + plot.height,
          }}
        >
          <span aria-hidden="true" className="size-2.5 rounded-full border-2 border-accent bg-paper" />
        </button>
      );
    });
}
