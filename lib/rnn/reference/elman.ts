import type { Cell } from './cell.ts';
import { addProduct, addProductOfTransposed, addProductWithTransposed, fillRows } from './matrix-product.ts';

/** Elman's cell:  h' = tanh(Wx x + Wh h + b).
 * One bias: PyTorch's `bias_ih + bias_hh`.
 * @see Elman 1990, "Finding Structure in Time" */
export const elman: Cell = {
  gates: ['hidden'],
  biasBlocks: 1,
  keptBlocks: 0,

  zeroState: (batch, hiddenSize) => ({
    hidden: new Float64Array(batch * hiddenSize),
    cellState: new Float64Array(0),
  }),

  forward(weights, step, batch) {
    const { inputSize: I, hiddenSize: H, inputWeights, recurrentWeights, bias } = weights;
    const { input, previous, next, gates } = step;

    fillRows(gates, bias, batch, H);
    addProductWithTransposed(gates, input, inputWeights, batch, I, H); // [batch, input] -> [batch, hidden]
    addProductWithTransposed(gates, previous.hidden, recurrentWeights, batch, H, H);

    for (let at = 0; at < batch * H; at++) {
      const hidden = Math.tanh(gates[at]);
      gates[at] = hidden;
      next.hidden[at] = hidden;
    }
  },

  backward(weights, step, d, batch) {
    const { inputSize: I, hiddenSize: H, inputWeights, recurrentWeights } = weights;
    const { input, previous, gates } = step;
    const { hidden: dHidden } = d.state;

    for (let row = 0; row < batch; row++) {
      for (let unit = 0; unit < H; unit++) {
        const at = row * H + unit;
        const dGate = dHidden[at] * (1 - gates[at] * gates[at]); // tanh' = 1 - tanh²
        d.gates[at] = dGate;
        if (d.weights) d.weights.bias[unit] += dGate;
        dHidden[at] = 0;
      }
    }

    if (d.weights) {
      addProductOfTransposed(d.weights.inputWeights, d.gates, input, H, batch, I);
      addProductOfTransposed(d.weights.recurrentWeights, d.gates, previous.hidden, H, batch, H);
    }
    addProduct(dHidden, d.gates, recurrentWeights, batch, H, H);
    if (d.input) addProduct(d.input.fill(0), d.gates, inputWeights, batch, H, I);
  },
};
