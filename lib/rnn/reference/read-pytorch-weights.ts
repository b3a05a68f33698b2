import type { NetworkShape } from '../schema.ts';
import { countParameters, viewParameters } from './parameters.ts';

/** PyTorch's `named_parameters`, flat: those of `nn.RNN`, `nn.GRU` or `nn.LSTM`, and `head.weight`, `head.bias`; where
 * there are dense layers also those of `projection` and `readout`. */
export type PyTorchWeights = { readonly [name: string]: readonly number[] };

/** Lays PyTorch's weights out in the order of `describeParameters`. Blocks of gates stand in the same order and
 * matrices keep their layout; only the two biases become one: their sum, but for the GRU's candidate, whose
 * `bias_hh` stays apart.
 * @param of  of `gradients` the two biases have the same one, which is not summed
 * @throws RangeError if a name is missing */
export function readPyTorchWeights(
  shape: NetworkShape,
  named: PyTorchWeights,
  of: 'weights' | 'gradients' = 'weights',
): Float64Array {
  const take = (name: string): readonly number[] => {
    if (!named[name]) throw new RangeError(`PyTorch's weights lack ${name}.`);
    return named[name];
  };
  const flat = new Float64Array(countParameters(shape));
  const { layers, headWeights, headBias, projection, readout } = viewParameters(shape, flat);

  layers.forEach(({ inputWeights, recurrentWeights, bias }, layer) => {
    inputWeights.set(take(`weight_ih_l${layer}`));
    recurrentWeights.set(take(`weight_hh_l${layer}`));
    const inputBias = take(`bias_ih_l${layer}`);
    const recurrentBias = take(`bias_hh_l${layer}`);
    const candidateAt = shape.cell === 'gru' ? 2 * shape.hiddenSize : inputBias.length;
    const summed = (value: number, at: number) =>
      of === 'weights' && at < candidateAt ? value + recurrentBias[at] : value;
    bias.set([...inputBias.map(summed), ...recurrentBias.slice(candidateAt)]);
  });
  headWeights.set(take('head.weight'));
  headBias.set(take('head.bias'));
  for (const [name, dense] of Object.entries({ projection, readout })) {
    dense?.weights.set(take(`${name}.weight`));
    dense?.bias.set(take(`${name}.bias`));
  }
  return flat;
}
