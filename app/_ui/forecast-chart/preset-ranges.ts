import type { TimeRange } from '../chart/axes/time-range.ts';
import { wholeRange } from './forecast-chart-view.ts';
import type { ForecastChartData } from './forecast-columns.ts';

/** A part of the chart that one press shows. */
export type PresetRange = { readonly name: string; readonly range: TimeRange };

/** Steps before a part that are shown with it, as a share of its own. */
const lead = 0.5;

/** The parts of a chart that are worth a look of their own: the forecast beyond the data, the held-out part with it, and
 * all. What a chart has not is left out. */
export function presetRanges(data: ForecastChartData): PresetRange[] {
  const { timestamps, historyRows, heldOutRows } = data;
  const whole = wholeRange(data);
  const from = (row: number): TimeRange => {
    const steps = Math.max(2, Math.round(lead * (timestamps.length - row)));
    return [timestamps[Math.max(0, row - steps)] ?? whole[0], whole[1]];
  };
  const futureRow = historyRows + heldOutRows;
  return [
    ...(futureRow < timestamps.length ? [{ name: 'Forecast', range: from(futureRow) }] : []),
    ...(heldOutRows > 0 ? [{ name: 'Held out and forecast', range: from(historyRows) }] : []),
    { name: 'All the data', range: whole },
  ];
}
