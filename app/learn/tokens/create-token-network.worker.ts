import { type Batch, type CellName, createStepper, engineOf, type NetworkShape } from '#lib/rnn/index.ts';
import { softmax } from './softmax.ts';
import type { TokenSequence, TokenStep } from './token-types.ts';

/** A network that reads tokens (words, notes) one by one and guesses the next. */
export type TokenNetwork = {
  readonly shape: NetworkShape;
  readonly parameterCount: number;
  /** One update on all sequences; returns the mean cross-entropy in nats before it, and the gradient's norm. */
  update(learningRate: number): { crossEntropy: number; gradientNorm: number };
  /** The mean cross-entropy in nats, without an update. */
  crossEntropy(): number;
  /** What the network holds and guesses after each of these tokens, from an empty state. */
  read(tokens: readonly number[]): readonly TokenStep[];
  /** A copy of the weights, flat, in the order of `describeParameters`. */
  weights(): Float64Array;
  setWeights(weights: Float64Array): void;
};

/** Makes a network that learns to guess each sequence's next token from those before it.
 *
 * The losses of lib/rnn have no cross-entropy, but its squared loss can carry one. The gradient of the mean squared
 * loss by an output is 2 (output - target) / (rows * V); with the target put at output - (p - y) V / 2, p the softmax
 * and y the one-hot truth, that is (p - y) / rows: the gradient of the mean cross-entropy, to the last digit.
 *
 * @param sequences  of tokens below `vocabularySize`, each at least two long
 * @throws RangeError if a size is not a whole number above zero */
export function createTokenNetwork({
  cell,
  hiddenSize,
  vocabularySize: V,
  sequences,
  seed,
}: {
  readonly cell: CellName;
  readonly hiddenSize: number;
  readonly vocabularySize: number;
  readonly sequences: readonly TokenSequence[];
  readonly seed: number;
}): TokenNetwork {
  const shape: NetworkShape = {
    cell,
    inputSize: V,
    hiddenSize,
    layers: 1,
    outputSize: V,
    dropout: 0,
    head: 'every',
  };
  const trainer = engineOf('reference').createTrainer({
    shape,
    loss: { kind: 'squared' },
    clipNorm: 1,
    weightDecay: 0,
    seed,
  });
  const { time, batch, inputs, truths, weights } = layOut(sequences, V);
  const rows = truths.filter((truth) => truth >= 0).length;

  /** Fills `targets` as said above, unless it is null; returns the mean cross-entropy. */
  function compare(targets: Float64Array | null): number {
    const outputs = trainer.predict(inputs, time, batch);
    let sum = 0;
    truths.forEach((truth, row) => {
      if (truth < 0) return;
      const scores = outputs.subarray(row * V, (row + 1) * V);
      const probabilities = softmax(scores);
      sum -= Math.log(probabilities[truth]);
      if (!targets) return;
      for (let token = 0; token < V; token++) {
        const slope = probabilities[token] - (token === truth ? 1 : 0);
        targets[row * V + token] = scores[token] - (slope * V) / 2;
      }
    });
    return sum / rows;
  }

  return {
    shape,
    parameterCount: trainer.parameterCount,
    update(learningRate) {
      const targets = new Float64Array(time * batch * V);
      const crossEntropy = compare(targets);
      const full: Batch = { time, batch, inputs, targets, weights };
      return { crossEntropy, gradientNorm: trainer.update(full, learningRate).gradientNorm };
    },
    crossEntropy: () => compare(null),
    read(tokens) {
      const stepper = createStepper(shape, trainer.weights());
      return tokens.map((token) => {
        const scores = stepper.step(oneHot(token, V));
        const [state] = stepper.state();
        return { hidden: Array.from(state.hidden), probabilities: softmax(scores) };
      });
    },
    weights: trainer.weights,
    setWeights: trainer.setWeights,
  };
}

/** All sequences as one batch, time-major; shorter ones are filled up with rows that no loss counts. */
function layOut(sequences: readonly TokenSequence[], V: number) {
  const batch = sequences.length;
  const time = Math.max(...sequences.map(({ tokens }) => tokens.length)) - 1;
  const inputs = new Float64Array(time * batch * V);
  const weights = new Float64Array(time * batch * V);
  /** The token that comes next, [time, batch]; -1 where nobody asks. */
  const truths: number[] = [];
  for (let t = 0; t < time; t++) {
    for (const [at, { tokens, gapAfter }] of sequences.entries()) {
      const row = t * batch + at;
      if (t < tokens.length) inputs[row * V + tokens[t]] = 1;
      const counts = t + 1 < tokens.length && t !== gapAfter;
      truths.push(counts ? tokens[t + 1] : -1);
      if (counts) weights.fill(1, row * V, (row + 1) * V);
    }
  }
  return { time, batch, inputs, truths, weights };
}

function oneHot(token: number, V: number): Float64Array {
  const row = new Float64Array(V);
  row[token] = 1;
  return row;
}
