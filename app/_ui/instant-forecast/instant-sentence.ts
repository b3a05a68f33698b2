import { type ForecastPoint, unjudgedSentence } from '#lib/forecast/schema.ts';
import { countSteps, type TimeSeries } from '#lib/time-series.ts';
import { formatTimestamp } from '../words/format-date.ts';
import { formatNumber } from '../words/format-number.ts';
import { shownName } from '../words/shown-name.ts';

/** How far a forecast reaches: "14 days ahead, Mon 1 Jan 2024 to Sun 14 Jan 2024." */
export function reachSentence({ step }: Pick<TimeSeries, 'step'>, future: readonly ForecastPoint[]): string {
  const [first, last] = [future[0], future[future.length - 1]].map(({ timestamp }) =>
    formatTimestamp(timestamp, step),
  );
  return `${countSteps(future.length, step)} ahead, ${first === last ? first : `${first} to ${last}`}.`;
}

/** What the chart of an instant forecast shows, and what it is worth, for those who cannot see it.
 * @param future  at least one step */
export function instantSentence(
  series: Pick<TimeSeries, 'key' | 'step'>,
  future: readonly ForecastPoint[],
): string {
  const mean = future.reduce((sum, { yhat }) => sum + yhat, 0) / future.length;
  const last = future[future.length - 1];
  return [
    `Line chart of the last values of ${shownName(series.key, 80)} and of its forecast, ${reachSentence(series, future)}`,
    `${formatNumber(mean)} on average; at the last step ${formatNumber(last.yhat)},`,
    `with an 80% band from ${formatNumber(last.lo80)} to ${formatNumber(last.hi80)}.`,
    unjudgedSentence,
  ].join(' ');
}
