import type { TraceHead } from '#lib/memory/schema.ts';
import { addSteps, type Step } from '#lib/time-series.ts';
import { formatTimestamp } from '../../../../_ui/words/format-date.ts';
import { formatNumber } from '../../../../_ui/words/format-number.ts';
import type { Stretch } from '../worker/memory-messages.ts';
import type { Forgotten } from '../worker/use-forgetting.ts';

/** The mean absolute difference that forgetting makes, in the unit of the series. */
export const meanChange = ({ forecast, without }: Forgotten): number =>
  forecast.reduce(
    (sum, value, step) => sum + Math.abs((without[step] ?? value) - value) / forecast.length,
    0,
  );

/** The signed difference that forgetting makes, summed over the horizon. */
export const sumChange = ({ forecast, without }: Forgotten): number =>
  forecast.reduce((sum, value, step) => sum + ((without[step] ?? value) - value), 0);

/** Mean absolute difference and signed sum of the difference over the horizon, in words. */
export function describeSumChange(forgotten: Forgotten): { mean: string; sum: string } {
  const sum = sumChange(forgotten);
  return { mean: formatNumber(meanChange(forgotten)), sum: `${sum > 0 ? '+' : ''}${formatNumber(sum)}` };
}

/** How far forgetting moves the forecast, in one sentence.
 * @param combined  the combination that moves, with the weight of the networks; null for the networks alone */
export function forgottenSentence(
  forgotten: Forgotten,
  head: Pick<TraceHead, 'timestamps' | 'stride'>,
  step: Step,
  combined: { readonly weight: number } | null,
): string {
  const { mean, sum } = describeSumChange(forgotten);
  const whose = combined
    ? `the combination, of which the networks are ${formatNumber(100 * combined.weight, 2)}%,`
    : 'their forecast';
  return `Without ${stretchWords(forgotten.stretch, head, step)}, ${whose} would lie ${mean} away on average; the difference sums to ${sum} over the horizon.`;
}

/** Which stretch carried the forecast, and which did the least. */
export function contributionSentence(
  forgotten: readonly Forgotten[],
  head: Pick<TraceHead, 'timestamps' | 'stride'>,
  step: Step,
): string {
  const byMove = forgotten.toSorted((a, b) => meanChange(b) - meanChange(a));
  const [most, least] = [byMove[0], byMove.at(-1)];
  if (!most || !least || meanChange(most) === 0) return 'Without any of them the forecast is the same.';
  const without = (own: Forgotten) => `lies ${formatNumber(meanChange(own))} away on average`;
  return `${stretchWords(most.stretch, head, step)} carried most: without it the forecast ${without(most)}. ${stretchWords(least.stretch, head, step)} carried least: without it the forecast ${without(least)}.`;
}

/** A stretch by its first and last observation: "Fri 6 Nov 2015 to Thu 12 Nov 2015". Each step of the network is named
 * by its last observation and begins `stride` steps of the series after the one before. */
export function stretchWords(
  { from, to }: Stretch,
  { timestamps, stride }: Pick<TraceHead, 'timestamps' | 'stride'>,
  step: Step,
): string {
  const first = formatTimestamp(addSteps(timestamps[from], step, 1 - stride), step);
  const last = formatTimestamp(timestamps[to - 1], step);
  return first === last ? first : `${first} to ${last}`;
}
