import { type CellName, cellNames, type NetworkShape } from '#lib/rnn/schema.ts';

/** One case: sequences [time, batch, input] through layers of hidden units, and one number out of the last step. */
export type Case = {
  readonly cell: CellName;
  readonly batch: number;
  readonly time: number;
  readonly input: number;
  readonly hidden: number;
  readonly layers: number;
};

const sizes = [
  [32, 24, 1, 32, 1],
  [32, 48, 4, 64, 1],
  [64, 96, 8, 64, 2],
  [64, 168, 8, 128, 2],
  [128, 168, 16, 256, 2],
];

/** Every cell in every size. */
export const cases: readonly Case[] = cellNames.flatMap((cell) =>
  sizes.map(([batch, time, input, hidden, layers]) => ({ cell, batch, time, input, hidden, layers })),
);

/** The network of a case: one output, read from the last step. */
export const shapeOf = ({ cell, input, hidden, layers }: Case): NetworkShape => ({
  cell,
  inputSize: input,
  hiddenSize: hidden,
  layers,
  outputSize: 1,
  dropout: 0,
  head: 'last',
});

/** "32,24,1,32,1", as it is asked for on the command line. */
export const nameSize = ({ batch, time, input, hidden, layers }: Case): string =>
  [batch, time, input, hidden, layers].join(',');

const gates = { elman: 1, gru: 3, lstm: 4 };

/** Multiplications and additions that one update needs: forward, the gradient by every weight, and that by every
 * hidden state; not that by the input of the lowest layer, nor what padding adds. */
export function countOperations({ cell, batch, time, input, hidden, layers }: Case): number {
  let operations = 0;
  for (let layer = 0; layer < layers; layer++) {
    const width = layer === 0 ? input : hidden;
    const products = 2 * (width + hidden) + hidden + (layer === 0 ? 0 : hidden);
    operations += 2 * batch * time * gates[cell] * hidden * products;
  }
  return operations;
}
