/** What a cell carries from one time step to the next, each [batch, hidden].
 * `cellState` is empty for cells that carry only their hidden state. */
export type CellState = { readonly hidden: Float64Array; readonly cellState: Float64Array };

/** The weights of one layer, or their gradient: views into one flat vector.
 * Rows come in blocks of `hiddenSize`, one block a gate, in the order of `Cell.gates`. */
export type LayerWeights = {
  readonly inputSize: number;
  readonly hiddenSize: number;
  /** [gates * hidden, input] */
  readonly inputWeights: Float64Array;
  /** [gates * hidden, hidden] */
  readonly recurrentWeights: Float64Array;
  /** [biasBlocks * hidden] */
  readonly bias: Float64Array;
};

/** All that one step reads and writes. Arrays may be longer than the batch needs;
 * `previous` and `next` may be the same arrays, for a network that is only run forward. */
export type CellStep = {
  /** [batch, input] */
  readonly input: Float64Array;
  readonly previous: CellState;
  readonly next: CellState;
  /** Activations of the gates, [batch, gates * hidden], blocks in the order of `Cell.gates`. */
  readonly gates: Float64Array;
  /** What backward needs besides, [batch, keptBlocks * hidden]. */
  readonly kept: Float64Array;
};

/** The gradient of the loss by all that one step touches. */
export type CellStepGradient = {
  /** Added to; null where nobody asks for it. */
  readonly weights: LayerWeights | null;
  /** By the next state on entry, by the previous state on return. */
  readonly state: CellState;
  /** Overwritten, [batch, input]; null where nobody asks for it. */
  readonly input: Float64Array | null;
  /** Overwritten: by the gates before their nonlinearity, [batch, gates * hidden]. */
  readonly gates: Float64Array;
  /** Overwritten, [batch, keptBlocks * hidden]. */
  readonly kept: Float64Array;
};

/** A recurrent cell: the one contract that Elman, GRU and LSTM keep. */
export type Cell = {
  /** Names of the blocks of rows in the packed weights, in PyTorch's order. */
  readonly gates: readonly string[];
  readonly biasBlocks: number;
  readonly keptBlocks: number;
  /** The state before the first step. */
  zeroState(batch: number, hiddenSize: number): CellState;
  /** Runs one step; writes `step.next`, `step.gates` and `step.kept`. */
  forward(weights: LayerWeights, step: CellStep, batch: number): void;
  /** Takes one step of backpropagation through time, given what `forward` left in `step`. */
  backward(weights: LayerWeights, step: CellStep, d: CellStepGradient, batch: number): void;
};
