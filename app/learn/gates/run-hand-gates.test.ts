import { expect, test } from 'vitest';
import { runHandGates } from './run-hand-gates.worker.ts';

const values = [0.8, -0.5, 0.3, -0.9];

test('a value taken in once and never forgotten comes out whole at the end', () => {
  const steps = runHandGates(
    values.map((value, at) => ({ value, input: at === 0, forget: true, output: at === 3 })),
  );
  expect(steps.map(({ cellState }) => cellState)).toEqual(new Array(4).fill(Math.tanh(0.8)));
  expect(steps[1].hidden).toBeCloseTo(0, 15);
  expect(steps[3].hidden).toBeCloseTo(Math.tanh(Math.tanh(0.8)), 12);
});

test('a closed forget gate empties the cell, open gates add everything up', () => {
  const emptied = runHandGates(values.map((value) => ({ value, input: true, forget: false, output: true })));
  expect(emptied.at(-1)?.cellState).toBeCloseTo(Math.tanh(-0.9), 12);
  const summed = runHandGates(values.map((value) => ({ value, input: true, forget: true, output: true })));
  const sum = values.reduce((total, value) => total + Math.tanh(value), 0);
  expect(summed.at(-1)?.cellState).toBeCloseTo(sum, 12);
});

test('held gates are open or closed, and nothing between', () => {
  const [step] = runHandGates([{ value: 0.5, input: true, forget: false, output: true }]);
  expect(step.input).toBe(1);
  expect(step.forget).toBeLessThan(1e-17);
  expect(step.candidate).toBeCloseTo(Math.tanh(0.5), 12);
});
