import type { LengthReport } from '#lib/memory/schema.ts';
import { countSteps, type Step } from '#lib/time-series.ts';
import { formatCount, formatNumber } from '../../../../_ui/words/format-number.ts';

/** What a shorter and a longer history do to the error, and that the parameters stay. */
export function lengthSentence({ lengths, lookback, parameterCount }: LengthReport, step: Step): string {
  const maeAt = (wanted: number) => lengths.find(({ steps }) => steps === wanted)?.mae ?? null;
  const usual = maeAt(lookback);
  const others = [10, 100, 10_000]
    .filter((steps) => steps !== lookback && maeAt(steps) !== null)
    .map((steps) => `${formatNumber(maeAt(steps))} reading ${countSteps(steps, step)}`);
  return `Average error is ${formatNumber(usual)} reading ${countSteps(lookback, step)} as in training, ${others.join(', ')}, with the same ${formatCount(parameterCount)} parameters.`;
}
