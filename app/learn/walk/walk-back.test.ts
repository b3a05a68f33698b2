import { expect, test } from 'vitest';
import { createStepper } from '#lib/rnn/index.ts';
import { clipLimit } from './gradient-walk.ts';
import { walkBack } from './walk-back.worker.ts';

const shape = {
  cell: 'elman',
  inputSize: 1,
  hiddenSize: 1,
  layers: 1,
  outputSize: 1,
  dropout: 0,
  head: 'last',
} as const;

/** The loss if the state after step `at` (counted from 1) were moved by `nudge`. */
function nudgedLoss(question: { weight: number; input: number; steps: number }, at: number, nudge: number) {
  const stepper = createStepper(shape, Float64Array.of(1, question.weight, 0, 1, 0));
  let output = 0;
  for (let step = 1; step <= question.steps; step++) {
    output = stepper.step(Float64Array.of(question.input))[0];
    if (step !== at) continue;
    const [state] = stepper.state();
    output += nudge;
    stepper.setState([{ hidden: state.hidden.map((value) => value + nudge), cellState: state.cellState }]);
  }
  return (output - 1) ** 2;
}

for (const question of [
  { weight: 0.8, input: 0.3, steps: 12 },
  { weight: 1.4, input: 0, steps: 12 },
  { weight: -1.1, input: 0.6, steps: 12 },
]) {
  test(`walkBack() gives the slope of the loss by every state, at weight ${question.weight}`, () => {
    const { byState } = walkBack(question);
    const h = 1e-6;
    byState.forEach((gradient, back) => {
      const at = question.steps - back;
      const slope = (nudgedLoss(question, at, h) - nudgedLoss(question, at, -h)) / (2 * h);
      expect(Math.abs(gradient - slope)).toBeLessThan(1e-6 * Math.max(1, Math.abs(slope)));
    });
  });

  test(`walkBack() sums to the gradient that the trainer finds, at weight ${question.weight}`, () => {
    const { biasShares, states, byState, norm } = walkBack(question);
    const earlier = [0, ...states];
    const byBias = sum(biasShares);
    const byInputWeight = byBias * question.input;
    const byRecurrent = sum(biasShares.map((share, back) => share * earlier[question.steps - 1 - back]));
    const byHeadWeight = byState[0] * (states.at(-1) ?? Number.NaN);
    expect(Math.hypot(byBias, byInputWeight, byRecurrent, byHeadWeight, byState[0])).toBeCloseTo(norm, 9);
  });
}

test('walkBack() over silence multiplies by the weight alone at every step', () => {
  const { byState, factors } = walkBack({ weight: 1.3, input: 0, steps: 20 });
  expect(byState[19] / byState[0]).toBeCloseTo(1.3 ** 19, 6);
  expect(factors).toEqual(new Array(19).fill(1.3));
});

test('walkBack() clips a long gradient to the limit and leaves a short one alone', () => {
  const long = walkBack({ weight: 1.4, input: 0, steps: 20 });
  expect(long.norm).toBeGreaterThan(100);
  expect(long.clippedNorm).toBeCloseTo(clipLimit, 6);
  const short = walkBack({ weight: 0.2, input: 2, steps: 20 });
  expect(short.norm).toBeLessThan(clipLimit);
  expect(short.clippedNorm).toBe(short.norm);
});

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
