import { readFileSync } from 'node:fs';
import { getHeapStatistics } from 'node:v8';
import { expect, test } from 'vitest';
import { createTrainer as createReferenceTrainer } from '../reference/create-trainer.ts';
import { createGenerator } from '../reference/generator.ts';
import { readPyTorchWeights } from '../reference/read-pytorch-weights.ts';
import { type Batch, cellNames, type NetworkShape, type TrainerSettings } from '../schema.ts';
import { countTrainingBytes, createTrainer } from './create-trainer.ts';
import { createNetwork } from './network.ts';
import { variants } from './variant.ts';

const shape: NetworkShape = {
  cell: 'lstm',
  inputSize: 3,
  hiddenSize: 20,
  layers: 2,
  outputSize: 4,
  dropout: 0.2,
  head: 'every',
};
const settings: TrainerSettings = {
  shape,
  loss: { kind: 'pinball', quantiles: [0.2, 0.7] },
  clipNorm: 0.5,
  weightDecay: 0.01,
  learningRate: { kind: 'cosine', peak: 0.01, warmUpUpdates: 3, updates: 40 },
  averaging: 0.9,
  seed: 12,
};

for (const variant of variants) {
  for (const cell of cellNames) {
    const ours = { ...settings, shape: { ...shape, cell } };

    test(`${variant} ${cell}: thirty updates follow the reference`, () => {
      const trainer = createTrainer(ours, variant);
      const reference = createReferenceTrainer(ours);
      expect(largest(trainer.weights(), reference.weights())).toBeLessThan(1e-7);
      for (let update = 0; update < 30; update++) {
        const batch = drawBatch(ours.shape, 2, 8, 5, update);
        const report = trainer.update(batch);
        const wanted = reference.update(batch);
        expect(Math.abs(report.loss / wanted.loss - 1)).toBeLessThan(1e-4);
        expect(Math.abs(report.gradientNorm / wanted.gradientNorm - 1)).toBeLessThan(1e-3);
      }
      // An update moves a weight by up to 0.005; Adam divides by the root of a small gradient's square.
      expect(largest(trainer.weights(), reference.weights())).toBeLessThan(1e-3);
      expect(largest(trainer.averagedWeights(), reference.averagedWeights())).toBeLessThan(1e-3);
      expect(largest(trainer.averagedWeights(), trainer.weights())).toBeGreaterThan(1e-3);
      const batch = drawBatch(ours.shape, 2, 8, 5, 99);
      expect(Math.abs(trainer.loss(batch) / reference.loss(batch) - 1)).toBeLessThan(1e-4);
    });

    test(`${variant} ${cell}: a loss over more rows than are run at once is the reference's, whatever memory held before`, () => {
      const mixing = {
        ...{ cell, inputSize: 2, hiddenSize: 20, layers: 1, outputSize: 3, dropout: 0 },
        head: 'every',
        ...{ projected: true, references: 2 },
      } as const;
      const loss = { kind: 'pinball', quantiles: [0.1, 0.5, 0.9] } as const;
      const trainer = createTrainer({ ...ours, shape: mixing, loss }, variant);
      const reference = createReferenceTrainer({ ...ours, shape: mixing, loss });
      // Large negative numbers leave bits of NaN behind them.
      const draw = (length: number, size: number) =>
        Float64Array.from({ length }, (_, at) => size * Math.sin(at + 1));
      const [time, rows] = [90, 400];
      trainer.gradient({
        ...{ time, batch: rows, inputs: draw(time * rows * 2, -1e300), targets: draw(time * rows, -1e300) },
        references: draw(time * rows * 2, -1e300),
      });
      const batch = {
        ...{ time, batch: rows, inputs: draw(time * rows * 2, 1), targets: draw(time * rows, 1) },
        references: draw(time * rows * 2, 2),
      };
      expect(Math.abs(trainer.loss(batch) / reference.loss(batch) - 1)).toBeLessThan(1e-5);
    });

    test(`${variant} ${cell}: an update in two halves, by the mean of two batches' gradients, is one by both`, () => {
      const plain = { ...ours, shape: { ...ours.shape, dropout: 0 } };
      const [halves, whole] = [createTrainer(plain, variant), createTrainer(plain, variant)];
      const batch = drawBatch(plain.shape, 2, 6, 4, 1);
      const one = halves.gradient(batch);
      const two = halves.gradient(batch);
      expect(two).toEqual(one);
      const { gradientNorm } = halves.updateBy(
        one.gradient.map((slope, at) => (slope + two.gradient[at]) / 2),
      );
      expect(whole.update(batch)).toEqual({ loss: one.loss, gradientNorm });
      expect(halves.weights()).toEqual(whole.weights());
      expect(() => halves.updateBy(new Float64Array(3))).toThrow('gradient must hold');
    });

    test(`${variant} ${cell}: the same seed gives the same bits, and so does a run that is saved and taken up`, () => {
      const first = createTrainer(ours, variant);
      const second = createTrainer(ours, variant);
      for (let update = 0; update < 4; update++) {
        const batch = drawBatch(ours.shape, 2, 7, 3, update);
        expect(second.update(batch)).toEqual(first.update(batch));
      }
      const third = createTrainer({ ...ours, seed: 99 }, variant);
      third.load(JSON.parse(JSON.stringify(first.save()), revive));
      for (let update = 0; update < 3; update++) {
        // Another size in between must not disturb the next.
        if (update === 1) third.predict(new Float64Array(3 * 2 * 40), 40, 2);
        const batch = drawBatch(ours.shape, 2, 7 + update, 3, 50 + update);
        first.update(batch);
        third.update(batch);
      }
      expect(third.save()).toEqual(first.save());
    });

    test(`${variant} ${cell}: a batch gives the bits of its rows, also where it is run in parts`, () => {
      const trainer = createTrainer(ours, variant);
      const time = 40;
      const rows = 900;
      const { inputs } = drawBatch(ours.shape, 2, time, rows, 3);
      const whole = trainer.predict(inputs, time, rows);
      for (const row of [0, 6, 741, 899]) {
        const alone = trainer.predict(rowOf(inputs, row, time, rows, 3), time, 1);
        expect(alone).toEqual(rowOf(whole, row, time, rows, 4));
      }
    });

    test(`${variant} ${cell}: each engine goes on from the other's state`, () => {
      const trainer = createTrainer(ours, variant);
      const reference = createReferenceTrainer(ours);
      const batch = drawBatch(ours.shape, 2, 6, 4, 1);
      for (let update = 0; update < 3; update++) trainer.update(batch);
      reference.load(trainer.save());
      expect(reference.weights()).toEqual(trainer.weights());
      reference.update(batch);
      trainer.update(batch);
      expect(largest(reference.weights(), trainer.weights())).toBeLessThan(1e-5);
      trainer.load(reference.save());
      expect(trainer.save().updates).toBe(4);
      expect(largest(reference.weights(), trainer.weights())).toBeLessThan(1e-7);
    });
  }

  test(`${variant}: five whole updates take PyTorch's steps`, () => {
    const goldens = JSON.parse(readFileSync(new URL('../goldens/training.json', import.meta.url), 'utf8'));
    for (const golden of goldens) {
      const { shape, clipNorm, weightDecay, delta } = golden;
      const learningRate = { kind: 'constant', rate: golden.learningRate } as const;
      const trainer = createTrainer(
        { shape, loss: { kind: 'huber', delta }, clipNorm, weightDecay, learningRate, seed: 1 },
        variant,
      );
      trainer.setWeights(readPyTorchWeights(shape, golden.weightsBefore));
      const batch = {
        time: 6,
        batch: 3,
        inputs: Float64Array.from(golden.inputs),
        targets: Float64Array.from(golden.targets),
      };
      for (const loss of golden.losses) {
        expect(Math.abs(trainer.update(batch).loss / loss - 1)).toBeLessThan(1e-5);
      }
      expect(largest(trainer.weights(), readPyTorchWeights(shape, golden.weightsAfter))).toBeLessThan(2e-5);
    }
  });

  test(`${variant}: an update allocates no array, only its report and what the compiler notes`, () => {
    const trainer = createTrainer(settings, variant);
    const batch = drawBatch(shape, 2, 40, 32, 1);
    // Until the callers are compiled.
    for (let update = 0; update < 600; update++) trainer.update(batch);
    const before = allocatedBytes();
    const updates = 300;
    for (let update = 0; update < updates; update++) trainer.update(batch);
    // The smallest array, a batch of targets in float32, would be 10,240.
    expect((allocatedBytes() - before) / updates).toBeLessThan(4000);
  });

  test(`${variant}: an update with a gradient that is not finite is reported and not made`, () => {
    const trainer = createTrainer(settings, variant);
    const batch = drawBatch(shape, 2, 4, 3, 1);
    trainer.update(batch);
    const before = trainer.save();
    batch.inputs[5] = Number.NaN;
    expect(trainer.update(batch).gradientNorm).toBeNaN();
    expect({ ...trainer.save(), generator: before.generator }).toEqual(before);
  });
}

test('the memory of a run is known before it starts, and one that does not fit is refused', () => {
  const bytes = countTrainingBytes(shape, 40, 32);
  const network = createNetwork(shape, settings.loss, 'plain');
  network.load(createTrainer(settings, 'plain').save());
  const batch = drawBatch(shape, 2, 40, 32, 1);
  for (let update = 0; update < 3; update++) {
    network.backpropagate(batch);
    network.updateByAdam(1, 1e-3, 0, 0.9);
    // Whole pages of 64 KiB.
    expect(network.memoryBytes()).toBe(Math.ceil(bytes / 65536) * 65536);
  }

  const huge = { ...shape, inputSize: 1, hiddenSize: 256, layers: 4, outputSize: 1 };
  const large = createTrainer({ ...settings, shape: huge, loss: { kind: 'squared' } }, 'plain');
  expect(countTrainingBytes(huge, 2000, 256)).toBeGreaterThan(2 ** 32);
  expect(() => large.update(drawBatch(huge, 1, 2000, 256, 1))).toThrow(/need \d+\.\d GiB of memory/);
});

test('wrong lengths are refused as the reference refuses them', () => {
  const trainer = createTrainer(settings, 'plain');
  expect(() => trainer.setWeights(new Float64Array(3))).toThrow(RangeError);
  expect(() => trainer.predict(new Float64Array(5), 2, 1)).toThrow('inputs must hold');
  expect(() => trainer.load({ ...trainer.save(), generator: new Uint32Array(3) })).toThrow('4 words');
  expect(() => createTrainer({ ...settings, clipNorm: 0 }, 'plain')).toThrow('clipNorm must be above 0');
});

/** Bytes ever allocated, on the heap and outside. */
function allocatedBytes(): number {
  const { total_allocated_bytes: heap } = getHeapStatistics();
  return heap + process.memoryUsage().arrayBuffers;
}

function drawBatch(
  { inputSize, outputSize }: NetworkShape,
  quantiles: number,
  time: number,
  batch: number,
  seed: number,
): Batch {
  const generator = createGenerator(seed);
  const draw = (length: number) => Float64Array.from({ length }, () => generator.normal());
  return {
    time,
    batch,
    inputs: draw(time * batch * inputSize),
    targets: draw((time * batch * outputSize) / quantiles),
  };
}

/** One row of [time, batch, width]. */
const rowOf = (values: Float64Array, row: number, time: number, batch: number, width: number) =>
  Float64Array.from({ length: time * width }, (_, at) => {
    const t = Math.floor(at / width);
    return values[(t * batch + row) * width + (at % width)];
  });

/** Typed arrays come out of JSON as objects with numbered keys. */
function revive(key: string, value: unknown): unknown {
  if (value === null || typeof value !== 'object' || key === '') return value;
  return key === 'generator'
    ? Uint32Array.from(Object.values(value))
    : Float64Array.from(Object.values(value));
}

function largest(ours: Float64Array, theirs: Float64Array): number {
  expect(ours.length).toBe(theirs.length);
  return ours.reduce((most, value, at) => Math.max(most, Math.abs(value - theirs[at])), 0);
}
