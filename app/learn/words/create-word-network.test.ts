import { expect, test } from 'vitest';
import { createWordNetwork } from './create-word-network.worker.ts';
import { wordUnits, wordUpdates } from './word-types.ts';

test('the network learns who sits where, and is unsure when it was not told who', () => {
  const network = createWordNetwork(1);
  for (let made = 0; made < wordUpdates; made++) network.update();
  const guessAfter = (text: string) => network.read(text.split(' ')).at(-1)?.guesses ?? [];

  for (const [who, place] of [
    ['cat', 'mat'],
    ['dog', 'rug'],
    ['bird', 'roof'],
    ['king', 'throne'],
  ]) {
    const [best] = guessAfter(`the ${who} sat on the`);
    expect(best.word).toBe(place);
    expect(best.probability).toBeGreaterThan(0.9);
  }
  const unsure = guessAfter('the sat on the');
  expect(unsure[0].probability).toBeLessThan(0.6);
  expect(
    unsure
      .slice(0, 4)
      .map(({ word }) => word)
      .sort(),
  ).toEqual(['mat', 'roof', 'rug', 'throne']);

  const { matrices, parameterCount, recurrentWeights, crossEntropy } = network.progress(wordUpdates);
  expect(matrices.reduce((sum, { rows, columns }) => sum + rows * columns, 0)).toBe(parameterCount);
  expect(recurrentWeights).toHaveLength(wordUnits ** 2);
  expect(crossEntropy).toBeLessThan(0.6);
  // One count of weights, any length.
  expect(network.read('the cat sat on the mat'.split(' '))).toHaveLength(6);
  expect(network.read(new Array(40).fill('cat'))).toHaveLength(40);
});
