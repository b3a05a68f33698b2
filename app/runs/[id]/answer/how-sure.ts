import type { SeriesForecast } from '#lib/forecast/schema.ts';
import { nameSteps, type Step } from '#lib/time-series.ts';
import { formatCount, formatNumber } from '../../../_ui/words/format-number.ts';

/** Held-out values without which "8 of 10" would say more than is known. */
const fewest = 10;

/** How far off the forecast was on the held-out part, in one sentence: "8 of 10 forecasts were within ±120 of what came,
 * on 84 held-out days." Null where nothing held out was observed. */
export function howSure({ heldOut }: Pick<SeriesForecast, 'heldOut'>, step: Step): string | null {
  const misses = heldOut
    .flatMap(({ actual, yhat }) => (actual === null ? [] : [Math.abs(actual - yhat)]))
    .sort((a, b) => a - b);
  const count = misses.length;
  if (count === 0) return null;
  const where = `on ${formatCount(count)} ${nameSteps(count, step, 'held-out')}`;
  if (count < fewest) return `No forecast was more than ${formatNumber(misses.at(-1))} off, ${where}.`;
  return `8 of 10 forecasts were within ±${formatNumber(misses[Math.ceil(0.8 * count) - 1])} of what came, ${where}.`;
}
