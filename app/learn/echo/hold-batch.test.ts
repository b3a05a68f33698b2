import { expect, test } from 'vitest';
import { createGenerator } from '#lib/rnn/index.ts';
import { drawHoldBatch } from './hold-batch.worker.ts';

test('drawHoldBatch() asks at every step for the value marked last', () => {
  const { inputs, targets } = drawHoldBatch(createGenerator(1), 50, 3, 0.2);
  let marks = 0;
  for (let row = 0; row < 3; row++) {
    let held = Number.NaN;
    for (let t = 0; t < 50; t++) {
      const at = t * 3 + row;
      if (inputs[2 * at + 1] === 1) {
        held = inputs[2 * at];
        marks++;
      }
      expect(targets[at]).toBe(held);
    }
  }
  expect(marks).toBeGreaterThan(10);
  expect(marks).toBeLessThan(75);
});

test('drawHoldBatch() without later marks holds the first value to the end', () => {
  const { targets } = drawHoldBatch(createGenerator(2), 30, 2, 0);
  expect(targets.slice(-2)).toEqual(targets.slice(0, 2));
});
