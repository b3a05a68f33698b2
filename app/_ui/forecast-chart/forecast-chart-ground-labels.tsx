import type { TimeRange } from '../chart/axes/time-range.ts';
import type { ForecastChartData } from './forecast-columns.ts';
import { groundLabels } from './ground-labels.ts';
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
  const labels = groundLabels({
    width,
    origin: data.cutoff >= from && data.cutoff <= to ? xOf(data.cutoff) : null,
    originText: `origin ${formatObservedTime(data, data.cutoff)}`,
    heldOutFrom: xOf(data.cutoff),
    futureFrom: Math.min(width, Math.max(0, xOf(data.dataEnd))),
  });
  return (
    <span aria-hidden="true">
      {labels.map(({ text, left }) => (
        <span
          key={text}
          className="pointer-events-none absolute -top-5 text-label whitespace-nowrap text-muted"
          style={{ left }}
        >
          {text}
        </span>
      ))}
    </span>
  );
}
