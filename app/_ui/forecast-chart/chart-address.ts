import { type MethodName, methodNames } from '#lib/forecast/schema.ts';
import type { TimeRange } from '../chart/axes/time-range.ts';
import { firstRange } from './forecast-chart-view.ts';
import type { ForecastChartData } from './forecast-columns.ts';

/** What of a chart its address can say: the part in view and the method beside the forecast. */
export type ChartChoice = { readonly range: TimeRange; readonly baseline: MethodName | null };

/** What a chart shows where nothing was chosen. */
export const usualChoice = (data: ForecastChartData): ChartChoice => ({
  range: firstRange(data),
  baseline: data.baselines[0] ?? null,
});

/** What an address asks of a chart; what it says wrongly, or not at all, is as usual. */
export function readChartChoice(search: string, data: ForecastChartData): ChartChoice {
  const usual = usualChoice(data);
  const query = new URLSearchParams(search);
  const [from = Number.NaN, to = Number.NaN] = (query.get('view') ?? '').split('_').map(Number);
  const inView = data.timestamps.filter((at) => at >= from && at <= to).length;
  const named = query.get('with');
  const baseline = named === 'none' ? null : methodNames.find((method) => method === named);
  return {
    range: inView >= 2 ? [from, to] : usual.range,
    baseline:
      baseline === null || (baseline && data.baselines.includes(baseline)) ? baseline : usual.baseline,
  };
}

/** The query of an address with a choice in it; what is as usual is left out, all else stays. */
export function writeChartChoice(search: string, choice: ChartChoice, data: ForecastChartData): string {
  const usual = usualChoice(data);
  const query = new URLSearchParams(search);
  const isUsualRange = choice.range[0] === usual.range[0] && choice.range[1] === usual.range[1];
  if (isUsualRange) query.delete('view');
  else query.set('view', choice.range.map(Math.round).join('_'));
  if (choice.baseline === usual.baseline) query.delete('with');
  else query.set('with', choice.baseline ?? 'none');
  return query.size > 0 ? `?${query}` : '';
}
