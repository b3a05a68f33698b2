import { expect, test } from 'vitest';
import { sentences } from './sentences.ts';
import { fullStop, tokenOf, vocabulary, wordSequences } from './word-sequences.ts';

test('the vocabulary holds every word of the text once, and the full stop', () => {
  expect(new Set(vocabulary).size).toBe(vocabulary.length);
  expect(vocabulary).toContain(fullStop);
  for (const word of sentences.join(' ').split(' ')) expect(vocabulary[tokenOf(word)]).toBe(word);
  expect(() => tokenOf('tiger')).toThrow('no word "tiger"');
});

test('wordSequences() has each sentence whole, and once for every word but its last left out', () => {
  const sequences = wordSequences();
  const words = sentences.map((text) => text.split(' '));
  expect(sequences).toHaveLength(words.reduce((sum, { length }) => sum + length, 0));
  const texts = sequences.map(({ tokens }) => tokens.map((token) => vocabulary[token]).join(' '));
  expect(texts).toContain('the cat sat on the mat .');
  expect(texts).toContain('the sat on the mat .');
  const hole = sequences[texts.indexOf('the sat on the mat .')];
  expect(hole.gapAfter).toBe(0);
});

test('what each place word follows from lies four words before it', () => {
  for (const place of ['mat', 'rug', 'roof', 'throne']) {
    const sitters = sentences
      .map((text) => text.split(' '))
      .filter((words) => words.at(-1) === place)
      .map((words) => words.at(-5));
    expect(sitters.length).toBeGreaterThan(3);
    expect(new Set(sitters).size).toBe(1);
  }
});
