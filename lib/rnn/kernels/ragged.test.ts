import { expect, test } from 'vitest';
import { createGenerator } from '../reference/generator.ts';
import { initialiseWeights } from '../reference/initialise-weights.ts';
import { createNetwork as createReferenceNetwork } from '../reference/network.ts';
import { type Batch, cellNames, type Loss } from '../schema.ts';
import { createNetwork } from './network.ts';
import { variants } from './variant.ts';

const lengths = [9, 4, 1, 7];
const longest = 9;
const loss: Loss = { kind: 'squared' };

for (const variant of variants) {
  for (const cell of cellNames) {
    test(`${variant} ${cell}: sequences of unlike lengths, padded and masked, give the gradient of each on its own`, () => {
      const shape = {
        cell,
        inputSize: 2,
        hiddenSize: 7,
        layers: 2,
        outputSize: 3,
        dropout: 0,
        head: 'every',
      } as const;
      const generator = createGenerator(4);
      const reference = createReferenceNetwork(shape);
      initialiseWeights(reference.weights, shape, generator);
      reference.weights.set(Float32Array.from(reference.weights));
      const network = createNetwork(shape, loss, variant);
      network.setWeights(reference.weights);
      const draw = (length: number) => Float64Array.from({ length }, () => Math.fround(generator.normal()));
      const inputs = draw(longest * 4 * 2);
      const targets = draw(longest * 4 * 3);
      const at = (step: number, row: number, width: number) => (step * 4 + row) * width;

      // Behind its end a sequence holds anything: no weight, and a target that is no number.
      const padded: Batch = {
        time: longest,
        batch: 4,
        inputs,
        targets: targets.slice(),
        weights: targets.map(() => 1),
      };
      lengths.forEach((length, row) => {
        for (let step = length; step < longest; step++) {
          padded.targets.fill(Number.NaN, at(step, row, 3), at(step, row, 3) + 3);
          padded.weights?.fill(0, at(step, row, 3), at(step, row, 3) + 3);
        }
      });
      const value = network.backpropagate(padded);

      const total = lengths.reduce((sum, length) => sum + length, 0);
      const wanted = new Float64Array(reference.weights.length);
      let wantedValue = 0;
      lengths.forEach((length, row) => {
        const rowOf = (values: Float64Array, width: number) =>
          Float64Array.from({ length: length * width }, (_, place) => {
            const step = Math.floor(place / width);
            return values[at(step, row, width) + (place % width)];
          });
        const alone = { time: length, batch: 1, inputs: rowOf(inputs, 2), targets: rowOf(targets, 3) };
        wantedValue += (reference.backpropagate(alone, loss, null) * length) / total;
        for (let place = 0; place < wanted.length; place++)
          wanted[place] += (reference.gradient[place] * length) / total;
      });
      expect(Math.abs(value / wantedValue - 1)).toBeLessThan(2e-6);
      const scale = wanted.reduce((most, one) => Math.max(most, Math.abs(one)), 0);
      const gradient = network.gradient();
      const worst = wanted.reduce((most, one, place) => Math.max(most, Math.abs(one - gradient[place])), 0);
      expect(worst / scale).toBeLessThan(2e-6);
    });
  }
}
