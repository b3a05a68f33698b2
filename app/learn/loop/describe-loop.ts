import { formatNumber } from '../../_ui/words/format-number.ts';
import type { LoopRun } from './loop-run.ts';

/** What became of the impulse, in two sentences: without tanh, and with it. */
export function describeLoop(weight: number, { squashed, plain }: LoopRun): string {
  const steps = plain.length - 1;
  const size = Math.abs(weight);
  const left = formatNumber(plain[steps]);
  const held = formatNumber(squashed[steps]);
  const flips = weight < 0 ? ' and changes sign' : '';
  if (size === 0) return 'With a weight of 0 nothing comes back: after one step the impulse is gone.';
  if (size < 1) {
    return (
      `Each step keeps ${Math.round(100 * size)}% of the last${flips}: the impulse fades. ` +
      `After ${steps} steps ${left} of it is left, with tanh ${held}.`
    );
  }
  if (size === 1) {
    return (
      `Each step keeps all of the last${flips}: without tanh the impulse stays for ever. ` +
      `tanh takes a little each time; after ${steps} steps ${held} is left.`
    );
  }
  return (
    `Each step grows by ${Math.round(100 * (size - 1))}%${flips}: without tanh the impulse explodes, to ${left} ` +
    `after ${steps} steps. tanh holds it back, at ${held}.`
  );
}
