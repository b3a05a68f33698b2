import { type ChartFrame, plotSize } from '../chart/chart-frame.ts';
import type { ForecastChartData } from './forecast-chart-data.ts';
import type { ForecastChartView } from './forecast-chart-view.ts';

/** Names of the prediction and its bands at the right end of each, never one over another. */
export function ForecastChartNames({
  data,
  view,
  frame,
}: {
  data: ForecastChartData;
  view: ForecastChartView;
  frame: ChartFrame;
}) {
  const last = view.rows.findLast(
    (row) => row.predicted !== null && row.timestamp <= view.range[1] && row.timestamp >= view.range[0],
  );
  if (frame.right < 60 || last?.predicted == null) return null;
  const plot = plotSize(frame);
  const [low, high] = view.values;
  const yOf = (value: number) => frame.top + (1 - (value - low) / (high - low || 1)) * plot.height;
  const wanted = [
    { text: '95%', y: yOf(last.band95?.[1] ?? last.predicted), strong: false },
    { text: '80%', y: yOf(last.band80?.[1] ?? last.predicted), strong: false },
    { text: data.forecastName, y: yOf(last.predicted), strong: true },
  ];
  return (
    <div aria-hidden="true">
      {spread(wanted, 14).map((name) => (
        <span
          key={name.text}
          className={`pointer-events-none absolute -translate-y-1/2 pl-1.5 text-label whitespace-nowrap ${name.strong ? 'font-medium text-chart-prediction' : 'text-muted'}`}
          style={{ left: frame.width - frame.right, top: name.y, maxWidth: frame.right }}
        >
          {name.text}
        </span>
      ))}
    </div>
  );
}

/** Moves names up until no two are closer than `gap` pixels; the lowest keeps its place. */
function spread<Name extends { readonly y: number }>(names: readonly Name[], gap: number): Name[] {
  const placed: Name[] = [];
  for (const name of [...names].sort((a, b) => b.y - a.y)) {
    const below = placed.at(-1);
    placed.push(below && below.y - name.y < gap ? { ...name, y: below.y - gap } : name);
  }
  return placed;
}
