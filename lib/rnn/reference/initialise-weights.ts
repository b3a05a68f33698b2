import type { NetworkShape } from '../schema.ts';
import { cells } from './cells.ts';
import type { Generator } from './generator.ts';
import { headSize, viewParameters } from './parameters.ts';

/** Writes first weights into `flat`: Glorot-uniform for what reads inputs (per gate, in the head and in dense layers),
 * orthogonal recurrent matrices (per gate), zero bias, and 1 for the bias of a forget gate. A head that mixes references
 * starts at a tenth of that, with quantiles close together: training begins at the mean of the references.
 * @see Glorot & Bengio 2010; Saxe, McClelland & Ganguli 2014; Jozefowicz, Zaremba & Sutskever 2015 */
export function initialiseWeights(flat: Float64Array, shape: NetworkShape, generator: Generator): void {
  const { gates } = cells[shape.cell];
  const H = shape.hiddenSize;
  const { layers, headWeights, headBias, projection, readout } = viewParameters(shape, flat.fill(0));

  for (const { inputSize, inputWeights, recurrentWeights, bias } of layers) {
    fillGlorot(inputWeights, inputSize, H, generator);
    for (let gate = 0; gate < gates.length; gate++) {
      fillOrthogonal(recurrentWeights.subarray(gate * H * H, (gate + 1) * H * H), H, generator);
    }
    const forget = gates.indexOf('forget');
    // A forget gate that starts open lets the gradient reach far back from the first update on.
    if (forget >= 0) bias.fill(1, forget * H, (forget + 1) * H);
  }
  fillGlorot(headWeights, H, headSize(shape), generator);
  if (shape.references) {
    for (let at = 0; at < headWeights.length; at++) headWeights[at] /= 10;
    headBias.fill(firstSpread, 0, shape.outputSize);
    headBias[shape.outputSize >> 1] = 0;
  }
  if (projection) fillGlorot(projection.weights, shape.inputSize, H, generator);
  if (readout) fillGlorot(readout.weights, 2 * H, H, generator);
}

/** softplus(-1.5) = 0.2 lies between neighbouring quantiles at first. */
const firstSpread = -1.5;

function fillGlorot(out: Float64Array, fanIn: number, fanOut: number, generator: Generator): void {
  const limit = Math.sqrt(6 / (fanIn + fanOut));
  for (let at = 0; at < out.length; at++) out[at] = limit * (2 * generator.next() - 1);
}

/** Writes a random orthogonal matrix [size, size]: normal rows, each made orthogonal to those before. */
function fillOrthogonal(out: Float64Array, size: number, generator: Generator): void {
  for (let row = 0; row < size; row++) {
    const at = row * size;
    for (let column = 0; column < size; column++) out[at + column] = generator.normal();
    // Gram-Schmidt loses digits when a row lies close to those before; a second pass wins them back.
    for (let pass = 0; pass < 2; pass++) {
      for (let earlier = 0; earlier < row; earlier++) {
        const overlap = dot(out, at, earlier * size, size);
        for (let column = 0; column < size; column++) {
          out[at + column] -= overlap * out[earlier * size + column];
        }
      }
      const length = Math.sqrt(dot(out, at, at, size));
      for (let column = 0; column < size; column++) out[at + column] /= length;
    }
  }
}

function dot(values: Float64Array, left: number, right: number, length: number): number {
  let sum = 0;
  for (let at = 0; at < length; at++) sum += values[left + at] * values[right + at];
  return sum;
}
