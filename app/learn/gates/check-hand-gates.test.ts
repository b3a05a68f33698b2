import { expect, test } from 'vitest';
import { checkHandGates } from './check-hand-gates.ts';
import type { GateName } from './gate-types.ts';
import { inputValues } from './input-values.ts';
import { runHandGates } from './run-hand-gates.worker.ts';

const last = inputValues.length - 1;

/** The verdict on gates that are open where `open` says so. */
const judge = (open: (gate: GateName, step: number) => boolean) =>
  checkHandGates(
    runHandGates(
      inputValues.map((value, step) => ({
        value,
        input: open('input', step),
        forget: open('forget', step),
        output: open('output', step),
      })),
    ),
  );

test('checkHandGates() leads from nothing to a value that is kept and said once', () => {
  expect(judge(() => false).sentence).toContain('open the input gate at step 1');
  expect(judge((gate) => gate === 'input').sentence).toContain('At step 2 the cell forgets');
  expect(judge((gate) => gate !== 'output').sentence).toContain('At step 2 another value is let in');
  expect(judge((gate, step) => (gate === 'input' ? step === 0 : true)).sentence).toContain(
    'At step 1 it is said too soon',
  );
  expect(judge((gate, step) => (gate === 'input' ? step === 0 : gate === 'forget')).sentence).toContain(
    'never said',
  );
  const solved = judge((gate, step) =>
    gate === 'input' ? step === 0 : gate === 'output' ? step === last : true,
  );
  expect(solved.done).toBe(true);
});
