import type { Cell } from './cell.ts';
import { addProduct, addProductOfTransposed, addProductWithTransposed, fillRows } from './matrix-product.ts';
import { sigmoid } from './sigmoid.ts';

/** Long short-term memory with a forget gate:
 *
 *     i  = sigmoid(Wxi x + Whi h + bi)
 *     f  = sigmoid(Wxf x + Whf h + bf)
 *     g  = tanh(Wxg x + Whg h + bg)
 *     o  = sigmoid(Wxo x + Who h + bo)
 *     c' = f * c + i * g
 *     h' = o * tanh(c')
 *
 * Gates packed [input, forget, candidate, output]. One bias: PyTorch's `bias_ih + bias_hh`.
 * @see Hochreiter & Schmidhuber 1997; Gers, Schmidhuber & Cummins 2000, "Learning to Forget" */
export const lstm: Cell = {
  gates: ['input', 'forget', 'candidate', 'output'],
  biasBlocks: 4,
  keptBlocks: 1, // tanh(c')

  zeroState: (batch, hiddenSize) => ({
    hidden: new Float64Array(batch * hiddenSize),
    cellState: new Float64Array(batch * hiddenSize),
  }),

  forward(weights, step, batch) {
    const { inputSize: I, hiddenSize: H, inputWeights, recurrentWeights, bias } = weights;
    const { input, previous, next, gates, kept: squashedCell } = step;
    const G = 4 * H;

    fillRows(gates, bias, batch, G);
    addProductWithTransposed(gates, input, inputWeights, batch, I, G); // [batch, input] -> [batch, 4 hidden]
    addProductWithTransposed(gates, previous.hidden, recurrentWeights, batch, H, G);

    for (let row = 0; row < batch; row++) {
      for (let unit = 0; unit < H; unit++) {
        const at = row * H + unit;
        const inputAt = row * G + unit;
        const forgetAt = inputAt + H;
        const candidateAt = forgetAt + H;
        const outputAt = candidateAt + H;

        const inputGate = sigmoid(gates[inputAt]);
        const forgetGate = sigmoid(gates[forgetAt]);
        const candidate = Math.tanh(gates[candidateAt]);
        const outputGate = sigmoid(gates[outputAt]);
        const cellState = forgetGate * previous.cellState[at] + inputGate * candidate;
        const squashed = Math.tanh(cellState);

        next.cellState[at] = cellState;
        next.hidden[at] = outputGate * squashed;
        gates[inputAt] = inputGate;
        gates[forgetAt] = forgetGate;
        gates[candidateAt] = candidate;
        gates[outputAt] = outputGate;
        squashedCell[at] = squashed;
      }
    }
  },

  backward(weights, step, d, batch) {
    const { inputSize: I, hiddenSize: H, inputWeights, recurrentWeights } = weights;
    const { input, previous, gates, kept: squashedCell } = step;
    const { gates: dGates } = d;
    const { hidden: dHidden, cellState: dCellState } = d.state;
    const dBias = d.weights?.bias;
    const G = 4 * H;

    for (let row = 0; row < batch; row++) {
      for (let unit = 0; unit < H; unit++) {
        const at = row * H + unit;
        const inputAt = row * G + unit;
        const forgetAt = inputAt + H;
        const candidateAt = forgetAt + H;
        const outputAt = candidateAt + H;
        const inputGate = gates[inputAt];
        const forgetGate = gates[forgetAt];
        const candidate = gates[candidateAt];
        const outputGate = gates[outputAt];
        const squashed = squashedCell[at];

        const dCell = dCellState[at] + dHidden[at] * outputGate * (1 - squashed * squashed);
        const dInput = dCell * candidate * inputGate * (1 - inputGate);
        const dForget = dCell * previous.cellState[at] * forgetGate * (1 - forgetGate);
        const dCandidate = dCell * inputGate * (1 - candidate * candidate);
        const dOutput = dHidden[at] * squashed * outputGate * (1 - outputGate);

        dGates[inputAt] = dInput;
        dGates[forgetAt] = dForget;
        dGates[candidateAt] = dCandidate;
        dGates[outputAt] = dOutput;
        if (dBias) {
          dBias[unit] += dInput;
          dBias[H + unit] += dForget;
          dBias[2 * H + unit] += dCandidate;
          dBias[3 * H + unit] += dOutput;
        }
        dCellState[at] = dCell * forgetGate;
        dHidden[at] = 0;
      }
    }

    if (d.weights) {
      addProductOfTransposed(d.weights.inputWeights, dGates, input, G, batch, I);
      addProductOfTransposed(d.weights.recurrentWeights, dGates, previous.hidden, G, batch, H);
    }
    addProduct(dHidden, dGates, recurrentWeights, batch, G, H);
    if (d.input) addProduct(d.input.fill(0), dGates, inputWeights, batch, G, I);
  },
};
