import { expect, test } from 'vitest';
import { cellNames, type NetworkShape } from '../schema.ts';
import { cells } from './cells.ts';
import { createGenerator } from './generator.ts';
import { initialiseWeights } from './initialise-weights.ts';
import { countParameters, describeParameters, viewParameters } from './parameters.ts';

const shapeOf = (cell: NetworkShape['cell']): NetworkShape => ({
  cell,
  inputSize: 3,
  hiddenSize: 20,
  layers: 2,
  outputSize: 7,
  dropout: 0,
  head: 'last',
});

for (const cell of cellNames) {
  const shape = shapeOf(cell);
  const H = shape.hiddenSize;

  test(`${cell}: every recurrent matrix starts orthogonal`, () => {
    for (const { recurrentWeights } of seedWeights(shape).layers) {
      for (let gate = 0; gate < cells[cell].gates.length; gate++) {
        const matrix = recurrentWeights.subarray(gate * H * H, (gate + 1) * H * H);
        for (let row = 0; row < H; row++) {
          for (let other = 0; other <= row; other++) {
            let overlap = 0;
            for (let at = 0; at < H; at++) overlap += matrix[row * H + at] * matrix[other * H + at];
            expect(Math.abs(overlap - (row === other ? 1 : 0))).toBeLessThan(1e-14);
          }
        }
      }
    }
  });

  test(`${cell}: input weights fill Glorot's range, and bias is 0 but 1 in a forget gate`, () => {
    const { layers, headWeights, headBias } = seedWeights(shape);
    layers.forEach(({ inputSize, inputWeights, bias }) => {
      expectToFill(inputWeights, Math.sqrt(6 / (inputSize + H)));
      bias.forEach((value, at) => {
        expect(value).toBe(cell === 'lstm' && at >= H && at < 2 * H ? 1 : 0);
      });
    });
    expectToFill(headWeights, Math.sqrt(6 / (H + shape.outputSize)));
    expect(headBias).toEqual(new Float64Array(shape.outputSize));
  });

  test(`${cell}: the parameters follow one another without gap or overlap`, () => {
    let end = 0;
    for (const { offset, rows, columns } of describeParameters(shape)) {
      expect(offset).toBe(end);
      end += rows * columns;
    }
    expect(countParameters(shape)).toBe(end);
  });
}

test('the number of weights is that of the equations', () => {
  const [I, H, O] = [3, 20, 7];
  const head = O * H + O;
  const matrices = H * I + H * H + H * H + H * H;
  expect(countParameters(shapeOf('elman'))).toBe(matrices + 2 * H + head);
  expect(countParameters(shapeOf('gru'))).toBe(3 * matrices + 2 * 4 * H + head);
  expect(countParameters(shapeOf('lstm'))).toBe(4 * matrices + 2 * 4 * H + head);
});

test('a shape that makes no sense is refused', () => {
  const shape = shapeOf('gru');
  expect(() => describeParameters({ ...shape, hiddenSize: 0 })).toThrow(
    'hiddenSize must be a whole number above 0',
  );
  expect(() => describeParameters({ ...shape, layers: 1.5 })).toThrow('layers must be');
  expect(() => describeParameters({ ...shape, dropout: 1 })).toThrow('dropout must be in [0, 1), is 1.');
});

function seedWeights(shape: NetworkShape) {
  const flat = new Float64Array(countParameters(shape)).fill(Number.NaN);
  initialiseWeights(flat, shape, createGenerator(12));
  return viewParameters(shape, flat);
}

function expectToFill(values: Float64Array, limit: number): void {
  const largest = values.reduce((largest, value) => Math.max(largest, Math.abs(value)), 0);
  expect(largest).toBeLessThan(limit);
  expect(largest).toBeGreaterThan(0.9 * limit);
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  expect(Math.abs(mean)).toBeLessThan(4 * (limit / Math.sqrt(3 * values.length)));
}
