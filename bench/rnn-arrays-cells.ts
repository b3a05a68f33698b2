import type { CellName } from '#lib/rnn/schema.ts';

/** One step of a layer: `gates` hold bias + Wx x and then what becomes of it, `recurrent` Wh h. [batch, ...] each. */
export type Arrays = {
  readonly gates: Float32Array;
  readonly recurrent: Float32Array;
  readonly bias: Float32Array;
  readonly previous: Float32Array;
  readonly hidden: Float32Array;
  readonly previousCell: Float32Array;
  readonly cell: Float32Array;
  /** In: the gradient by the hidden state after the step. Out: what goes past the products. */
  readonly dHidden: Float32Array;
  readonly dCell: Float32Array;
  /** The gradient by bias + Wx x, and by Wh h. */
  readonly dGates: Float32Array;
  readonly dRecurrent: Float32Array;
  readonly dBias: Float32Array;
};

type ArrayCell = {
  readonly gates: number;
  forward(step: Arrays, B: number, H: number): void;
  backward(step: Arrays, B: number, H: number): void;
};

const sigmoid = (x: number) => 1 / (1 + Math.exp(-x));

const elman: ArrayCell = {
  gates: 1,
  forward({ gates, recurrent, hidden }, B, H) {
    for (let at = 0; at < B * H; at++) hidden[at] = Math.tanh(gates[at] + recurrent[at]);
  },
  backward({ hidden, dHidden, dGates, dRecurrent, dBias }, B, H) {
    for (let at = 0; at < B * H; at++) {
      const slope = dHidden[at] * (1 - hidden[at] * hidden[at]);
      dGates[at] = slope;
      dRecurrent[at] = slope;
      dBias[at % H] += slope;
      dHidden[at] = 0;
    }
  },
};

const gru: ArrayCell = {
  gates: 3,
  forward({ gates, recurrent, bias, previous, hidden }, B, H) {
    for (let row = 0; row < B; row++) {
      for (let unit = 0; unit < H; unit++) {
        const [at, r] = [row * H + unit, row * 3 * H + unit];
        const [z, n] = [r + H, r + 2 * H];
        recurrent[n] += bias[3 * H + unit];
        gates[r] = sigmoid(gates[r] + recurrent[r]);
        gates[z] = sigmoid(gates[z] + recurrent[z]);
        gates[n] = Math.tanh(gates[n] + gates[r] * recurrent[n]);
        hidden[at] = (1 - gates[z]) * gates[n] + gates[z] * previous[at];
      }
    }
  },
  backward({ gates, recurrent, previous, dHidden, dGates, dRecurrent, dBias }, B, H) {
    for (let row = 0; row < B; row++) {
      for (let unit = 0; unit < H; unit++) {
        const [at, r] = [row * H + unit, row * 3 * H + unit];
        const [z, n] = [r + H, r + 2 * H];
        dGates[n] = dHidden[at] * (1 - gates[z]) * (1 - gates[n] * gates[n]);
        dGates[z] = dHidden[at] * (previous[at] - gates[n]) * gates[z] * (1 - gates[z]);
        dGates[r] = dGates[n] * recurrent[n] * gates[r] * (1 - gates[r]);
        dRecurrent[r] = dGates[r];
        dRecurrent[z] = dGates[z];
        dRecurrent[n] = dGates[n] * gates[r];
        dBias[unit] += dGates[r];
        dBias[H + unit] += dGates[z];
        dBias[2 * H + unit] += dGates[n];
        dBias[3 * H + unit] += dRecurrent[n];
        dHidden[at] *= gates[z];
      }
    }
  },
};

const lstm: ArrayCell = {
  gates: 4,
  forward({ gates, recurrent, previousCell, cell, hidden }, B, H) {
    for (let row = 0; row < B; row++) {
      for (let unit = 0; unit < H; unit++) {
        const [at, i] = [row * H + unit, row * 4 * H + unit];
        const [f, g, o] = [i + H, i + 2 * H, i + 3 * H];
        gates[i] = sigmoid(gates[i] + recurrent[i]);
        gates[f] = sigmoid(gates[f] + recurrent[f]);
        gates[g] = Math.tanh(gates[g] + recurrent[g]);
        gates[o] = sigmoid(gates[o] + recurrent[o]);
        cell[at] = gates[f] * previousCell[at] + gates[i] * gates[g];
        hidden[at] = gates[o] * Math.tanh(cell[at]);
      }
    }
  },
  backward({ gates, previousCell, cell, dHidden, dCell, dGates, dRecurrent, dBias }, B, H) {
    for (let row = 0; row < B; row++) {
      for (let unit = 0; unit < H; unit++) {
        const [at, i] = [row * H + unit, row * 4 * H + unit];
        const [f, g, o] = [i + H, i + 2 * H, i + 3 * H];
        const squashed = Math.tanh(cell[at]);
        const slope = dCell[at] + dHidden[at] * gates[o] * (1 - squashed * squashed);
        dGates[i] = slope * gates[g] * gates[i] * (1 - gates[i]);
        dGates[f] = slope * previousCell[at] * gates[f] * (1 - gates[f]);
        dGates[g] = slope * gates[i] * (1 - gates[g] * gates[g]);
        dGates[o] = dHidden[at] * squashed * gates[o] * (1 - gates[o]);
        dCell[at] = slope * gates[f];
        dHidden[at] = 0;
        for (let gate = 0; gate < 4; gate++) {
          dRecurrent[i + gate * H] = dGates[i + gate * H];
          dBias[gate * H + unit] += dGates[i + gate * H];
        }
      }
    }
  },
};

/** The cells in plain loops, gates in the order of lib/rnn/reference. */
export const arrayCells: { readonly [Name in CellName]: ArrayCell } = { elman, gru, lstm };
