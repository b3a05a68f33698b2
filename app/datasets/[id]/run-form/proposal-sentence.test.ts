import { expect, test } from 'vitest';
import { proposalSentence } from './proposal-sentence.ts';

const series = { values: new Float64Array(1461), step: { unit: 'day', count: 1 } as const };

test('the proposal says what is learnt from, which season was found, and what it is judged on', () => {
  expect(proposalSentence(series, { seasons: [7, 365], holdout: 84 })).toBe(
    'Learns from 1,461 days; the pattern repeats every 7 days and 365 days. Judged on the last 84 days, which training does not see.',
  );
  expect(proposalSentence(series, { seasons: [], holdout: 28 })).toContain('no season was found');
});
