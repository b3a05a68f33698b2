import { formatNumber, formatPercent } from '../../_ui/words/format-number.ts';
import { clipLimit, type GradientWalk } from './gradient-walk.ts';

/** What is left of the gradient so many steps back, and what each step multiplied it by. */
export function describeWalk({ byState, factors }: GradientWalk, walked: number): string {
  if (walked === 0) return 'At the last step the gradient is what the error makes it; it has not walked yet.';
  const made = factors.slice(0, walked);
  const least = Math.min(...made);
  const most = Math.max(...made);
  const by =
    most - least < 0.005 ? formatNumber(most) : `between ${formatNumber(least)} and ${formatNumber(most)}`;
  const ratio = Math.abs(byState[walked] / byState[0]);
  const left =
    ratio > 1.005
      ? `it has grown ${formatNumber(ratio)} times`
      : ratio > 0.995
        ? 'all of it is left'
        : `${ratio < 0.001 ? 'less than 0.1%' : formatPercent(ratio)} of it is left`;
  return `Each step back multiplies the gradient by ${by}: ${walked} ${walked === 1 ? 'step' : 'steps'} back ${left}.`;
}

/** What clipping does to the whole gradient, or would do. */
export function describeClipping({ norm, clippedNorm }: GradientWalk, clipping: boolean): string {
  const length = `The gradient by all weights together is ${formatNumber(norm)} long`;
  if (norm <= clipLimit) return `${length}: within the limit of ${clipLimit}, clipping leaves it alone.`;
  return clipping
    ? `${length}; clipping scales it to ${formatNumber(clippedNorm, 2)}. Every share shrinks alike, the direction stays.`
    : `${length}; clipping would scale it to ${formatNumber(clippedNorm, 2)}.`;
}
