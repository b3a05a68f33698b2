import type { TokenSequence } from '../tokens/token-types.ts';
import { sentences } from './sentences.ts';

/** Ends every sentence. */
export const fullStop = '.';

/** Every word of the text and the full stop, each once; a word's place is its token number. */
export const vocabulary: readonly string[] = [
  fullStop,
  ...new Set(sentences.flatMap((text) => text.split(' '))),
];

/** The sentences as tokens, each whole, and each once more for every word but the last left out:
 * the reader of the page may take a word away, and the network should have met such holes. */
export function wordSequences(): readonly TokenSequence[] {
  return sentences.flatMap((sentence) => {
    const tokens = [...sentence.split(' '), fullStop].map(tokenOf);
    const withHoles = tokens.slice(0, -2).map((_, hole) => ({
      tokens: tokens.filter((_, at) => at !== hole),
      gapAfter: hole === 0 ? null : hole - 1,
    }));
    return [{ tokens, gapAfter: null }, ...withHoles];
  });
}

/** A word's token number.
 * @throws RangeError if the text does not have the word */
export function tokenOf(word: string): number {
  const token = vocabulary.indexOf(word);
  if (token < 0) throw new RangeError(`The text has no word "${word}".`);
  return token;
}
