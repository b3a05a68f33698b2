import { createTokenNetwork } from '../tokens/create-token-network.worker.ts';

const learningRate = 0.02;
const hiddenSize = 16;

/** A small GRU that learns one tune, note by note.
 * @param texts  the notes as written; equal texts are one token */
export function createTuneNetwork(texts: readonly string[]): {
  update(): void;
  /** The mean cross-entropy in nats, now. */
  crossEntropy(): number;
  /** The notes it goes on with after the first `given` of the tune, its likeliest guess each time, to the tune's end. */
  goOn(given: number): readonly string[];
} {
  const vocabulary = [...new Set(texts)];
  const tokens = texts.map((text) => vocabulary.indexOf(text));
  const network = createTokenNetwork({
    cell: 'gru',
    hiddenSize,
    vocabularySize: vocabulary.length,
    sequences: [{ tokens, gapAfter: null }],
    seed: 1,
  });
  return {
    update() {
      network.update(learningRate);
    },
    crossEntropy: network.crossEntropy,
    goOn(given) {
      const heard = tokens.slice(0, given);
      while (heard.length < tokens.length) {
        const { probabilities } = network.read(heard)[heard.length - 1];
        heard.push(probabilities.indexOf(Math.max(...probabilities)));
      }
      return heard.slice(given).map((token) => vocabulary[token]);
    },
  };
}
