import { describeParameters } from '#lib/rnn/index.ts';
import { createTokenNetwork } from '../tokens/create-token-network.worker.ts';
import { tokenOf, vocabulary, wordSequences } from './word-sequences.ts';
import { type WordProgress, type WordStep, wordUnits } from './word-types.ts';

const learningRate = 0.03;
const shownGuesses = 5;

/** A small Elman network over the page's own sentences. */
export function createWordNetwork(seed: number): {
  update(): void;
  progress(made: number): WordProgress;
  /** @throws RangeError if the text does not have one of the words */
  read(words: readonly string[]): readonly WordStep[];
} {
  const network = createTokenNetwork({
    cell: 'elman',
    hiddenSize: wordUnits,
    vocabularySize: vocabulary.length,
    sequences: wordSequences(),
    seed,
  });
  const places = describeParameters(network.shape);
  let crossEntropy = Math.log(vocabulary.length);

  return {
    update() {
      crossEntropy = network.update(learningRate).crossEntropy;
    },
    progress(made) {
      const weights = network.weights();
      const recurrent = places.find(({ name }) => name === 'recurrentWeights');
      const { offset, rows, columns } = recurrent ?? { offset: 0, rows: 0, columns: 0 };
      return {
        made,
        crossEntropy,
        parameterCount: network.parameterCount,
        matrices: places.map((place) => ({ name: place.name, rows: place.rows, columns: place.columns })),
        recurrentWeights: Array.from(weights.subarray(offset, offset + rows * columns)),
      };
    },
    read(words) {
      return network.read(words.map(tokenOf)).map(({ hidden, probabilities }, at) => ({
        word: words[at],
        hidden,
        guesses: probabilities
          .map((probability, token) => ({ word: vocabulary[token], probability }))
          .sort((left, right) => right.probability - left.probability)
          .slice(0, shownGuesses),
      }));
    },
  };
}
