import type { TraceHead } from '#lib/memory/schema.ts';
import { addSteps, type Step } from '#lib/time-series.ts';
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

/** How far forgetting moves the forecast, in one sentence.
 * @param combined  the combination that moves, with the weight of the networks; null for the networks alone */
export function forgottenSentence(
  forgotten: Forgotten,
  head: Pick<TraceHead, 'timestamps' | 'stride'>,
  step: Step,
  combined: { readonly weight: number } | null,
): string {
  const { mean, sum } = sumOfChange(forgotten);
  const whose = combined
    ? `the combination, of which the networks are ${formatNumber(100 * combined.weight, 2)}%,`
    : 'their forecast';
  return `Without ${stretchWords(forgotten.stretch, head, step)}, ${whose} would lie ${mean} away on average; the difference sums to ${sum} over the horizon.`;
}

/** A stretch by its first and last observation: "Fri 6 Nov 2015 to Thu 12 Nov 2015". Each step of the network is named
 * by its last observation and begins `stride` steps of the series after the one before. */
export function stretchWords(
  { from, to }: Stretch,
  { timestamps, stride }: Pick<TraceHead, 'timestamps' | 'stride'>,
  step: Step,
): string {
  const first = formatTimestamp(addSteps(timestamps[from] ?? 0, step, 1 - stride), step);
  const last = formatTimestamp(timestamps[to - 1] ?? 0, step);
  return first === last ? first : `${first} to ${last}`;
}
