import { expect, test } from 'vitest';
import { compareSentence } from './compare-words.ts';

const first = { name: 'GRU', behind: 0, chance: null };
const sentence = (behind: number | null, chance: number | null) =>
  compareSentence([first, { name: 'LSTM', behind, chance }], '28 days');

test('who was the most accurate is told with what it is measured against, and what luck would do', () => {
  expect(sentence(0.123, 0.034)).toBe(
    'GRU erred least on the 28 days that every run held out: LSTM erred by 12% more; luck alone would do this 3% of the time.',
  );
  expect(sentence(0.05, 0.4)).toContain('5% more, but luck alone would do this 40% of the time.');
  expect(sentence(0.5, 0.001)).toContain('less than 1% of the time');
  expect(sentence(0.5, null)).toContain('too few steps to say whether by luck');
});

test('runs that err alike, or not at all, are no winners', () => {
  expect(sentence(0, null)).toBe('GRU and LSTM erred alike on the 28 days that every run held out.');
  expect(sentence(null, null)).toBe('GRU made no error on the 28 days that every run held out.');
});
