import type { SeriesForecast } from '#lib/forecast/schema.ts';
import type { TimeSeries } from '#lib/time-series.ts';
import { formatTimestamp } from '../../../_ui/words/format-date.ts';

/** Says how the counts of a chart and its times belong together; nothing where the series has a step. */
export function ObservedNote({ history, series }: { history: TimeSeries | null; series: SeriesForecast }) {
  if (history?.observedAt === undefined) return null;
  const { timestamps, observedAt } = history;
  const say = (index: number): string =>
    `${formatTimestamp(timestamps[index], { unit: 'observation' })} on ${formatTimestamp(observedAt[index], { unit: 'minute' })}`;
  const heldOutFrom = timestamps.indexOf(series.heldOut[0]?.timestamp ?? Number.NaN);
  return (
    <p className="text-muted">
      The rows keep no regular step, so the model counts them and the chart spaces them evenly, each by the
      time at which it was observed; beyond the data there are only counts: {say(0)}
      {heldOutFrom > 0 ? `, held out from ${say(heldOutFrom)}` : ''}, the last {say(timestamps.length - 1)}.
    </p>
  );
}
