import type { Cell } from './cell.ts';
import { addProduct, addProductOfTransposed, addProductWithTransposed, fillRows } from './matrix-product.ts';
import { sigmoid } from './sigmoid.ts';

/** The gated recurrent unit, with the reset gate applied after the recurrent product and its bias
 * (as PyTorch and cuDNN do; ONNX calls it `linear_before_reset = 1`):
 *
 *     r  = sigmoid(Wxr x + Whr h + br)
 *     z  = sigmoid(Wxz x + Whz h + bz)
 *     n  = tanh(Wxn x + bn + r * (Whn h + bhn))
 *     h' = (1 - z) * n + z * h
 *
 * Gates packed [reset, update, candidate]; bias packed [br, bz, bn, bhn]. From PyTorch:
 * br and bz are `bias_ih + bias_hh`, bn is the last third of `bias_ih`, bhn that of `bias_hh`.
 * @see Cho et al. 2014, "Learning Phrase Representations using RNN Encoder-Decoder" */
export const gru: Cell = {
  gates: ['reset', 'update', 'candidate'],
  biasBlocks: 4,
  keptBlocks: 3, // Wh h, with bhn added to its last block

  zeroState: (batch, hiddenSize) => ({
    hidden: new Float64Array(batch * hiddenSize),
    cellState: new Float64Array(0),
  }),

  forward(weights, step, batch) {
    const { inputSize: I, hiddenSize: H, inputWeights, recurrentWeights, bias } = weights;
    const { input, previous, next, gates, kept: recurrent } = step;
    const G = 3 * H;

    fillRows(gates, bias, batch, G);
    addProductWithTransposed(gates, input, inputWeights, batch, I, G); // [batch, input] -> [batch, 3 hidden]
    recurrent.fill(0);
    addProductWithTransposed(recurrent, previous.hidden, recurrentWeights, batch, H, G);

    for (let row = 0; row < batch; row++) {
      for (let unit = 0; unit < H; unit++) {
        const at = row * H + unit;
        const resetAt = row * G + unit;
        const updateAt = resetAt + H;
        const candidateAt = updateAt + H;

        const recurrentCandidate = recurrent[candidateAt] + bias[G + unit];
        const reset = sigmoid(gates[resetAt] + recurrent[resetAt]);
        const update = sigmoid(gates[updateAt] + recurrent[updateAt]);
        const candidate = Math.tanh(gates[candidateAt] + reset * recurrentCandidate);

        next.hidden[at] = (1 - update) * candidate + update * previous.hidden[at];
        gates[resetAt] = reset;
        gates[updateAt] = update;
        gates[candidateAt] = candidate;
        recurrent[candidateAt] = recurrentCandidate;
      }
    }
  },

  backward(weights, step, d, batch) {
    const { inputSize: I, hiddenSize: H, inputWeights, recurrentWeights } = weights;
    const { input, previous, gates, kept: recurrent } = step;
    const { gates: dGates, kept: dRecurrent } = d;
    const { hidden: dHidden } = d.state;
    const dBias = d.weights?.bias;
    const G = 3 * H;

    for (let row = 0; row < batch; row++) {
      for (let unit = 0; unit < H; unit++) {
        const at = row * H + unit;
        const resetAt = row * G + unit;
        const updateAt = resetAt + H;
        const candidateAt = updateAt + H;
        const reset = gates[resetAt];
        const update = gates[updateAt];
        const candidate = gates[candidateAt];

        const dCandidate = dHidden[at] * (1 - update) * (1 - candidate * candidate);
        const dUpdate = dHidden[at] * (previous.hidden[at] - candidate) * update * (1 - update);
        const dReset = dCandidate * recurrent[candidateAt] * reset * (1 - reset);

        dGates[resetAt] = dReset;
        dGates[updateAt] = dUpdate;
        dGates[candidateAt] = dCandidate;
        dRecurrent[resetAt] = dReset;
        dRecurrent[updateAt] = dUpdate;
        dRecurrent[candidateAt] = dCandidate * reset;
        if (dBias) {
          dBias[unit] += dReset;
          dBias[H + unit] += dUpdate;
          dBias[2 * H + unit] += dCandidate;
          dBias[G + unit] += dCandidate * reset;
        }
        dHidden[at] *= update; // the way past the candidate
      }
    }

    if (d.weights) {
      addProductOfTransposed(d.weights.inputWeights, dGates, input, G, batch, I);
      addProductOfTransposed(d.weights.recurrentWeights, dRecurrent, previous.hidden, G, batch, H);
    }
    addProduct(dHidden, dRecurrent, recurrentWeights, batch, G, H);
    if (d.input) addProduct(d.input.fill(0), dGates, inputWeights, batch, G, I);
  },
};
