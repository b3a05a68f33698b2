import type { TimeSeries } from '#lib/time-series.ts';
import { formatTimestamp } from '../../../_ui/words/format-date.ts';
import { formatCount, formatNumber } from '../../../_ui/words/format-number.ts';
import { shownName } from '../../../_ui/words/shown-name.ts';
import { stepAdjective } from '../../../_ui/words/step-words.ts';

/** What the chart of a series shows, for those who cannot see it: length, span, range, missing values. */
export function seriesSentence(series: TimeSeries): string {
  const { key, step, timestamps, values } = series;
  let low = -1;
  let high = -1;
  let missing = 0;
  for (const [index, value] of values.entries()) {
    if (Number.isNaN(value)) missing++;
    else {
      if (low < 0 || value < (values[low] ?? value)) low = index;
      if (high < 0 || value > (values[high] ?? value)) high = index;
    }
  }
  const at = (index: number) => formatTimestamp(timestamps[index], step);
  if (low < 0) return `Line chart of ${shownName(key, 80)}: it has no values.`;
  const kind = [stepAdjective(step), 'values'].join(' ').trim();
  return [
    `Line chart of ${shownName(key, 80)}: ${formatCount(values.length)} ${kind} from ${at(0)} to ${at(values.length - 1)},`,
    `lowest ${formatNumber(values[low])} at ${at(low)}, highest ${formatNumber(values[high])} at ${at(high)},`,
    missing === 0 ? 'none missing.' : `${formatCount(missing)} missing.`,
  ].join(' ');
}
