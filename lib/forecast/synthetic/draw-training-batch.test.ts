import { expect, test } from 'vitest';
import { inputNames, inputSize, referenceCount, referenceNames } from '../models/pretrained/channels.ts';
import { drawTrainingBatch } from './draw-training-batch.ts';

const size = { steps: 1500, leastSeries: 4, mostSeries: 40 };
const batches = Array.from({ length: 40 }, (_, update) => drawTrainingBatch(5, update, size));

test('a batch is a function of seed and update', () => {
  expect(drawTrainingBatch(5, 7, size)).toEqual(batches[7]);
  expect(drawTrainingBatch(6, 7, size).targets).not.toEqual(batches[7].targets);
  expect(drawTrainingBatch(5, 8, size).targets).not.toEqual(batches[7].targets);
});

test('arrays are time-major, of the sizes that they say, and finite', () => {
  for (const { time, batch, inputs, references, targets, weights } of batches) {
    expect(inputs.length).toBe(time * batch * inputSize);
    expect(references.length).toBe(time * batch * referenceCount);
    expect(targets.length).toBe(time * batch);
    expect(weights.length).toBe(time * batch);
    for (const array of [inputs, references, targets, weights])
      expect(array.every(Number.isFinite)).toBe(true);
    expect(targets.every((target) => Math.abs(target) <= 3000)).toBe(true);
    expect(references.every((reference) => Math.abs(reference) <= 3000)).toBe(true);
  }
});

test('a weight stands at hidden steps alone, where the network reads no value', () => {
  const observedAt = inputNames.indexOf('observed');
  const valueAt = inputNames.indexOf('value');
  let weighed = 0;
  for (const { time, batch, inputs, weights, hidden } of batches) {
    let own = 0;
    for (let place = 0; place < time * batch; place++) {
      const isObserved = inputs[place * inputSize + observedAt] === 1;
      if (!isObserved) expect(inputs[place * inputSize + valueAt]).toBe(0);
      if (weights[place] === 0) continue;
      expect(isObserved).toBe(false);
      expect(weights[place]).toBeGreaterThan(0);
      expect(weights[place]).toBeLessThanOrEqual(1);
      own++;
    }
    expect(own).toBe(hidden);
    weighed += own / (time * batch) / batches.length;
  }
  expect(weighed).toBeGreaterThan(0.15);
  expect(weighed).toBeLessThan(0.4);
});

test('the last step of every series is hidden, and nearly always counts, so each batch teaches to go on beyond an end', () => {
  const observedAt = inputNames.indexOf('observed');
  let series = 0;
  let counted = 0;
  for (const { time, batch, inputs, weights } of batches) {
    series += batch;
    for (let index = 0; index < batch; index++) {
      const last = (time - 1) * batch + index;
      expect(inputs[last * inputSize + observedAt]).toBe(0);
      if (weights[last] > 0) counted++;
    }
  }
  expect(counted / series).toBeGreaterThan(0.95);
});

test('the rule that adds the season to the last value beats the last value by far where a season is told of', () => {
  const error = { last: 0, adjusted: 0 };
  for (const { time, batch, inputs, references, targets, weights } of batches) {
    for (let place = 0; place < time * batch; place++) {
      if (weights[place] === 0 || inputs[place * inputSize + inputNames.indexOf('no season 1')] === 1)
        continue;
      const of = (name: (typeof referenceNames)[number]) =>
        Math.min(
          20,
          Math.abs(references[place * referenceCount + referenceNames.indexOf(name)] - targets[place]),
        );
      error.last += weights[place] * of('last');
      error.adjusted += weights[place] * of('last adjusted');
    }
  }
  expect(error.adjusted).toBeLessThan(0.9 * error.last);
});
