import { type ChartFrame, plotSize } from '../chart/frame/chart-frame.ts';
import type { ForecastChartView } from './forecast-chart-view.ts';
import { bandAt, type ForecastChartData, predictedAt } from './forecast-columns.ts';

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
  const last = view.rows.findLast((row) => {
    const at = data.timestamps[row];
    return predictedAt(data, row) !== null && at <= view.range[1] && at >= view.range[0];
  });
  const predicted = last === undefined ? null : predictedAt(data, last);
  if (frame.right < 60 || last === undefined || predicted === null) return null;
  const yOf = (value: number) => frame.top + (1 - view.y.share(value)) * plotSize(frame).height;
  const wanted = [
    { text: '95%', y: yOf(bandAt(data, last, 95)?.[1] ?? predicted), strong: false },
    { text: '80%', y: yOf(bandAt(data, last, 80)?.[1] ?? predicted), strong: false },
    { text: data.forecastName, y: yOf(predicted), strong: true },
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
