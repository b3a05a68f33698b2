import { expect, test } from 'vitest';
import type { Batch, Loss } from '../schema.ts';
import { evaluateLoss } from './evaluate-loss.ts';

const losses: readonly Loss[] = [
  { kind: 'squared' },
  { kind: 'absolute' },
  { kind: 'huber', delta: 1 },
  { kind: 'pinball', quantiles: [0.5] },
];
const batchOf = (targets: number[], weights?: number[]): Batch => ({
  time: 1,
  batch: targets.length,
  inputs: new Float64Array(0),
  targets: Float64Array.from(targets),
  weights: weights && Float64Array.from(weights),
});

for (const loss of losses) {
  test(`${loss.kind}: a masked target counts for nothing, even if it is NaN`, () => {
    const outputs = Float64Array.of(1, 2, 3);
    const gradient = new Float64Array(3).fill(9);
    const masked = evaluateLoss(loss, outputs, batchOf([0.5, Number.NaN, 5], [1, 0, 1]), gradient);
    expect(masked).toBe(evaluateLoss(loss, Float64Array.of(1, 3), batchOf([0.5, 5]), null));
    expect(gradient[1]).toBe(0);
    expect(gradient[0]).toBeGreaterThan(0);
    expect(gradient[2]).toBeLessThan(0);
  });

  test(`${loss.kind}: with every target masked the loss and its gradient are 0`, () => {
    const gradient = new Float64Array(2).fill(9);
    expect(evaluateLoss(loss, Float64Array.of(1, 2), batchOf([0, 0], [0, 0]), gradient)).toBe(0);
    expect(gradient).toEqual(new Float64Array(2));
  });

  test(`${loss.kind}: an output that is not a number is not hidden`, () => {
    expect(evaluateLoss(loss, Float64Array.of(Number.NaN), batchOf([1]), null)).toBeNaN();
  });
}

test('the pinball loss is least at the quantile', () => {
  const targets = Array.from({ length: 101 }, (_, at) => at);
  const lossAt = (output: number) =>
    evaluateLoss(
      { kind: 'pinball', quantiles: [0.9] },
      new Float64Array(101).fill(output),
      batchOf(targets),
      null,
    );
  expect(lossAt(90)).toBeLessThan(lossAt(88));
  expect(lossAt(90)).toBeLessThan(lossAt(92));
});
