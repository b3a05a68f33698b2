import { expect, test } from 'vitest';
import { engineOf } from './kernels/choose-engine.ts';
import { engineVariants, type TrainerSettings } from './schema.ts';

const settings: TrainerSettings = {
  shape: { cell: 'lstm', inputSize: 1, hiddenSize: 4, layers: 1, outputSize: 1, dropout: 0, head: 'last' },
  loss: { kind: 'squared' },
  ...{ clipNorm: 1, weightDecay: 0, seed: 3 },
};
const batch = {
  time: 3,
  batch: 2,
  inputs: Float64Array.of(1, 2, 3, 4, 5, 6),
  targets: Float64Array.of(1, -1),
};

for (const variant of engineVariants) {
  const { createTrainer } = engineOf(variant);

  test(`${variant}: what runs with the averaged weights sees them alone, and training goes on as if it had not`, () => {
    const trainer = createTrainer({ ...settings, averaging: 0.9 });
    const untouched = createTrainer({ ...settings, averaging: 0.9 });
    for (const one of [trainer, untouched]) for (let at = 0; at < 3; at++) one.update(batch);
    const inside = trainer.withAveragedWeights(() => trainer.predict(batch.inputs, 3, 2));
    const other = createTrainer(settings);
    other.setWeights(trainer.averagedWeights());
    expect(inside).toEqual(other.predict(batch.inputs, 3, 2));
    expect(inside).not.toEqual(trainer.predict(batch.inputs, 3, 2));

    expect(() =>
      trainer.withAveragedWeights(() => {
        throw new Error('stopped');
      }),
    ).toThrow('stopped');
    trainer.update(batch);
    untouched.update(batch);
    expect(trainer.save()).toEqual(untouched.save());
  });

  test(`${variant}: without averaging the average is the weights`, () => {
    const trainer = createTrainer(settings);
    trainer.update(batch);
    expect(trainer.averagedWeights()).toEqual(trainer.weights());
  });

  test(`${variant}: a rate that is given stands in the place of the schedule's`, () => {
    const trainer = createTrainer({ ...settings, learningRate: { kind: 'constant', rate: 0.5 } });
    const before = trainer.weights();
    trainer.update(batch, 0);
    expect(trainer.weights()).toEqual(before);
    trainer.update(batch);
    expect(trainer.weights()).not.toEqual(before);
  });
}
