import { expect, test } from 'vitest';
import { terms } from '../../../app/_ui/words/terms.ts';
import { chanceWords, copySentence, coverageWords, leakSentence } from './evidence-words.ts';

const comparison = (probability: number) => ({
  against: 'naive' as const,
  skill: 0.2,
  test: { statistic: -2, probability, count: 36 },
});

test('a skill says whether luck would do as well', () => {
  expect(chanceWords(comparison(0.314))).toBe('luck alone would do this 31% of the time');
  expect(chanceWords(comparison(0.012))).toBe('not luck (p = 0.012)');
  expect(chanceWords(comparison(1e-9))).toBe('not luck (p < 0.001)');
  expect(chanceWords({ ...comparison(1), test: null })).toContain('too few test periods');
  // Against forecasts without an error no skill is defined, and rounding alone would pass for one.
  expect(chanceWords({ ...comparison(1e-9), skill: null })).toBe('it made no error');
});

test('a leak test says what was done, and names what moved', () => {
  const passed = { compared: 1_200, moved: 0, refitted: 1, first: null };
  expect(leakSentence(passed, 1)).toContain('Changing the future altered none of 1,200 earlier predictions.');
  expect(leakSentence({ ...passed, refitted: 8 }, 359)).toContain('for 8 of 359 series');
  const first = { key: 'north', method: 'ets', step: 4 };
  expect(leakSentence({ ...passed, moved: 3, first }, 1)).toContain(
    'Changing the future altered 3 of 1,200 earlier predictions, first ets on north, step 5',
  );
});

test('the check for a copy says the error beside that of repeating the last value, and what luck would do', () => {
  const test = { statistic: -3, probability: 0.004, count: 60 };
  const copy = { toLast: 298, toTruth: 62, count: 60, isCopy: false, repeating: 305, test };
  expect(copySentence(copy, 1)).toBe(
    'Over 60 forecasts one step ahead it misses by 62.0 on average and moves 298 from the last value; repeating the last value misses by 305, not luck (p = 0.004).',
  );
  expect(copySentence({ ...copy, isCopy: true }, 5)).toContain('is not shown to be better than repeating it');
  expect(copySentence({ ...copy, repeating: null, test: null }, 1)).toMatch(/from the last value\.$/);
});

test('coverage stands beside its promise', () => {
  expect(coverageWords(0.8, 0.8123)).toBe('80% → 81.2%');
  expect(coverageWords(0.95, null)).toBe('95% → –');
});

test('the tooltip of the leak test says what its sentence says of the networks', () => {
  const sentence = leakSentence({ compared: 10, moved: 0, refitted: 1, first: null }, 1);
  expect(sentence).toContain('the networks kept their weights');
  expect(terms['leak test']).toContain('but the networks, which keep their weights');
});

test('the tooltips of scaled errors leave it to the page which value is repeated', () => {
  for (const name of ['MASE', 'RMSSE'] as const) {
    expect(terms[name]).toContain('m steps earlier');
    expect(terms[name]).not.toContain('season');
  }
});
