import { expect, test } from 'vitest';
import { chooseEngine, engineOf } from './choose-engine.ts';
import { variants } from './variant.ts';

test('the engine chosen here is the one with fused multiply-add, whatever the clock says', () => {
  const engine = chooseEngine();
  expect(engine.variant).toBe('relaxed');
  expect(chooseEngine()).toBe(engine);
  expect(engineOf(engine.variant).name).toBe(engine.name);
});

test('every engine trains, and the three agree', () => {
  const losses = (['reference', ...variants] as const).map((variant) => {
    const trainer = engineOf(variant).createTrainer({
      shape: { cell: 'gru', inputSize: 1, hiddenSize: 4, layers: 1, outputSize: 1, dropout: 0, head: 'last' },
      loss: { kind: 'squared' },
      clipNorm: 1,
      weightDecay: 0,
      learningRate: { kind: 'constant', rate: 0.01 },
      seed: 3,
    });
    const batch = { time: 2, batch: 1, inputs: Float64Array.of(0.5, -1), targets: Float64Array.of(2) };
    return trainer.update(batch).loss;
  });
  for (const loss of losses) expect(loss).toBeCloseTo(losses[0], 5);
});
