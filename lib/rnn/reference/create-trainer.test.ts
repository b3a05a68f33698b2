import { expect, test } from 'vitest';
import { type Batch, cellNames, type TrainerSettings } from '../schema.ts';
import { createTrainer } from './create-trainer.ts';
import { createGenerator } from './generator.ts';

const settings: TrainerSettings = {
  shape: { cell: 'gru', inputSize: 2, hiddenSize: 5, layers: 2, outputSize: 3, dropout: 0.3, head: 'last' },
  loss: { kind: 'huber', delta: 1 },
  clipNorm: 0.2,
  weightDecay: 0.01,
  learningRate: { kind: 'cosine', peak: 0.01, warmUpUpdates: 4, updates: 20 },
  averaging: 0.9,
  seed: 17,
};

for (const cell of cellNames) {
  test(`${cell}: saved in the middle, loaded elsewhere and gone on with, training gives the same bits`, () => {
    const own = { ...settings, shape: { ...settings.shape, cell } };
    const unbroken = createTrainer(own);
    const firstHalf = createTrainer(own);
    const secondHalf = createTrainer({ ...own, seed: 99 });
    const batches = drawBatches(20);

    const reports = batches.map((batch) => unbroken.update(batch));
    const broken = batches.slice(0, 9).map((batch) => firstHalf.update(batch));
    secondHalf.load(firstHalf.save());
    for (let at = 9; at < 20; at++) broken.push(secondHalf.update(batches[at]));

    expect(broken).toEqual(reports);
    expect(secondHalf.save()).toEqual(unbroken.save());
  });
}

test('the same seed gives the same training, another seed another', () => {
  const run = (seed: number) => {
    const trainer = createTrainer({ ...settings, seed });
    for (const batch of drawBatches(3)) trainer.update(batch);
    return trainer.weights();
  };
  expect(run(17)).toEqual(run(17));
  expect(run(17)).not.toEqual(run(18));
});

test('the average of the weights follows them, keeping its share from update to update', () => {
  const trainer = createTrainer(settings);
  let averaged = trainer.weights();
  drawBatches(5).forEach((batch, update) => {
    trainer.update(batch);
    const keep = Math.min(0.9, (1 + update) / (10 + update));
    averaged = averaged.map((value, at) => keep * value + (1 - keep) * trainer.weights()[at]);
    expect(trainer.averagedWeights()).toEqual(averaged);
  });
  trainer.setWeights(averaged.map((value) => value + 1));
  expect(trainer.averagedWeights()).toEqual(trainer.weights());
});

test('batches of other sizes in between leave no trace', () => {
  const [small, large, wide] = [drawBatch(3, 2, 1), drawBatch(9, 4, 2), drawBatch(2, 11, 3)];
  const reused = createTrainer(settings);
  for (const batch of [small, large, wide, small]) reused.update(batch);
  const fresh = createTrainer(settings);
  for (const batch of [small, large, wide]) fresh.update(batch);
  const moved = createTrainer(settings);
  moved.load(fresh.save());
  moved.update(small);
  expect(moved.save()).toEqual(reused.save());
});

test('a saved state is a copy: later updates do not reach it', () => {
  const trainer = createTrainer(settings);
  const [batch] = drawBatches(1);
  const before = trainer.save();
  trainer.update(batch);
  expect(before).toEqual(createTrainer(settings).save());
  expect(trainer.save()).not.toEqual(before);
});

test('dropout changes updates only: loss and predict are the same each time', () => {
  const trainer = createTrainer({ ...settings, shape: { ...settings.shape, dropout: 0.9 } });
  const [batch] = drawBatches(1);
  const before = trainer.save();
  expect(trainer.loss(batch)).toBe(trainer.loss(batch));
  trainer.predict(batch.inputs, batch.time, batch.batch);
  expect(trainer.save()).toEqual(before);
  expect(trainer.update(batch).loss).not.toBe(trainer.loss(batch));
});

test('the loss of an update is the loss before it', () => {
  const trainer = createTrainer({ ...settings, shape: { ...settings.shape, dropout: 0 } });
  const [batch] = drawBatches(1);
  const before = trainer.loss(batch);
  expect(trainer.update(batch).loss).toBe(before);
  expect(trainer.loss(batch)).toBeLessThan(before);
});

test('an update that diverges is reported and not made', () => {
  const trainer = createTrainer({ ...settings, loss: { kind: 'squared' } });
  const before = trainer.weights();
  const batch = drawBatch(4, 3, 1);
  const report = trainer.update({ ...batch, targets: batch.targets.map(() => 1e300) });
  expect(Number.isFinite(report.loss)).toBe(false);
  expect(Number.isFinite(report.gradientNorm)).toBe(false);
  expect(trainer.weights()).toEqual(before);
  expect(trainer.save().updates).toBe(0);
});

test('what does not fit is refused with what was wanted and what came', () => {
  const trainer = createTrainer(settings);
  const batch = drawBatch(4, 3, 1);
  expect(() => trainer.update({ ...batch, time: 5 })).toThrow(
    'inputs must hold [time 5, batch 3, input 2] = 30 numbers, hold 24.',
  );
  expect(() => trainer.loss({ ...batch, targets: new Float64Array(4) })).toThrow(
    'targets must hold [steps 1, batch 3, target 3] = 9 numbers, hold 4.',
  );
  expect(() => trainer.setWeights(new Float64Array(2))).toThrow('weights must hold');
  expect(() => trainer.predict(batch.inputs, 0, 3)).toThrow('time must be above 0, is 0.');
  expect(() => createTrainer({ ...settings, clipNorm: 0 })).toThrow('clipNorm must be above 0');
  expect(() => createTrainer({ ...settings, loss: { kind: 'pinball', quantiles: [1.5] } })).toThrow(
    'quantiles',
  );
  expect(() => createTrainer({ ...settings, seed: 0.5 })).toThrow('A seed must be a whole number, is 0.5.');
});

function drawBatches(count: number): Batch[] {
  return Array.from({ length: count }, (_, at) => drawBatch(4 + (at % 3), 3 + (at % 2), at));
}

function drawBatch(time: number, batch: number, seed: number): Batch {
  const generator = createGenerator(seed);
  return {
    time,
    batch,
    inputs: Float64Array.from({ length: time * batch * 2 }, () => generator.normal()),
    targets: Float64Array.from({ length: batch * 3 }, () => generator.normal()),
  };
}
