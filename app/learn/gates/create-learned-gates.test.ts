import { expect, test } from 'vitest';
import { createLearnedGates, gateUpdates } from './create-learned-gates.worker.ts';

test('one LSTM unit learns to take in what is marked and to keep it through what is not', () => {
  const gates = createLearnedGates();
  expect(gates.error()).toBeGreaterThan(0.5);
  for (let made = 0; made < gateUpdates; made++) gates.update();
  expect(gates.error()).toBeLessThan(0.02);

  const inputs = [0.7, -0.4, 0.2, -0.6, 0.5, 0.1].map((value, at) => ({
    value,
    marked: at === 0 || at === 3,
  }));
  const steps = gates.run(inputs);
  steps.forEach((step, at) => {
    expect(Math.abs(step.prediction - inputs[at < 3 ? 0 : 3].value)).toBeLessThan(0.15);
    // It forgets exactly where it is told to listen.
    if (inputs[at].marked) expect(step.forget).toBeLessThan(0.3);
    else expect(step.forget).toBeGreaterThan(0.85);
  });
  const taken = (marked: boolean) =>
    steps.filter((_, at) => inputs[at].marked === marked).map((step) => step.input);
  expect(Math.min(...taken(true))).toBeGreaterThan(2 * Math.max(...taken(false)));
});
