import type { Step } from '#lib/time-series.ts';
import { formatTimestamp } from '../../../_ui/format-date.ts';
import { formatNumber } from '../../../_ui/format-number.ts';
import type { Stretch } from './memory-messages.ts';
import type { Forgotten } from './use-forgetting.ts';

/** The mean absolute difference that forgetting makes, in the unit of the series. */
export const meanMove = ({ forecast, without }: Forgotten): number =>
  forecast.reduce(
    (sum, value, step) => sum + Math.abs((without[step] ?? value) - value) / forecast.length,
    0,
  );

/** Mean absolute difference and signed sum of the difference over the horizon, in words. */
export function sumOfChange(forgotten: Forgotten): { mean: string; sum: string } {
  const { forecast, without } = forgotten;
  const sum = forecast.reduce((total, value, step) => total + ((without[step] ?? value) - value), 0);
  return { mean: formatNumber(meanMove(forgotten)), sum: `${sum > 0 ? '+' : ''}${formatNumber(sum)}` };
}

/** A stretch by its first and last step: "Fri 6 Nov 2015 to Thu 12 Nov 2015". */
export function stretchWords({ from, to }: Stretch, timestamps: readonly number[], step: Step): string {
  const first = formatTimestamp(timestamps[from] ?? 0, step);
  const last = formatTimestamp(timestamps[to - 1] ?? 0, step);
  return first === last ? first : `${first} to ${last}`;
}
