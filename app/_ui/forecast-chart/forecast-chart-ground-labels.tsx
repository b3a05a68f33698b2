import type { TimeRange } from '../chart/time-range.ts';
import type { ForecastChartData } from './forecast-chart-data.ts';
import { formatObservedTime } from './observed-times.ts';

/** The forecast origin's date over its line, and what the tinted grounds are, where there is room. */
export function ForecastChartGroundLabels({
  data,
  range: [from, to],
  xOf,
  width,
}: {
  data: ForecastChartData;
  range: TimeRange;
  xOf: (timestamp: number) => number;
  width: number;
}) {
  const origin = xOf(data.cutoff);
  const end = Math.min(width, Math.max(0, xOf(data.dataEnd)));
  const visible = data.cutoff >= from && data.cutoff <= to;
  const ground = 'pointer-events-none absolute -top-5 text-label whitespace-nowrap text-muted';
  return (
    <span aria-hidden="true">
      {visible ? (
        <span
          className={`${ground} ${origin > 190 ? '-translate-x-full pr-1' : 'pl-1'}`}
          style={{ left: origin }}
        >
          origin {formatObservedTime(data, data.cutoff)}
        </span>
      ) : null}
      {end - Math.max(0, origin) > 64 && origin > 190 ? (
        <span className={ground} style={{ left: Math.max(0, origin) + 4 }}>
          held out
        </span>
      ) : null}
      {width - end > 48 ? (
        <span className={ground} style={{ left: end + 4 }}>
          future
        </span>
      ) : null}
    </span>
  );
}
