import type { GateStep } from './gate-types.ts';

/** Whether the reader's gates have brought the first value to the last step and kept silent on the way;
 * if not, what is still amiss, the first thing first. */
export function checkHandGates(steps: readonly GateStep[]): {
  readonly done: boolean;
  readonly sentence: string;
} {
  const [first] = steps;
  const last = steps.at(-1);
  if (!first || !last) return { done: false, sentence: '' };
  const wanted = first.candidate;
  const near = (left: number, right: number) => Math.abs(left - right) < 1e-6;
  if (!near(first.cellState, wanted)) {
    return { done: false, sentence: 'The first value is not in the cell: open the input gate at step 1.' };
  }
  const spoiled = steps.findIndex(({ cellState }) => !near(cellState, wanted));
  if (spoiled > 0) {
    const lost = steps[spoiled].forget < 0.5;
    return {
      done: false,
      sentence: lost
        ? `At step ${spoiled + 1} the cell forgets: open the forget gate there (open keeps, closed forgets).`
        : `At step ${spoiled + 1} another value is let in: close the input gate there.`,
    };
  }
  const early = steps.slice(0, -1).findIndex(({ hidden }) => !near(hidden, 0));
  if (early >= 0) {
    return {
      done: false,
      sentence: `The value is kept. At step ${early + 1} it is said too soon: close the output gate.`,
    };
  }
  if (near(last.hidden, 0)) {
    return {
      done: false,
      sentence: 'The value is kept and never said: open the output gate at the last step.',
    };
  }
  return {
    done: true,
    sentence: `Done: what came in at step 1 comes out at step ${steps.length}, and nowhere before. Nothing in between touched it.`,
  };
}
