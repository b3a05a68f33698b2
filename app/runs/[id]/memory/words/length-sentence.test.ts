import { expect, test } from 'vitest';
import { lengthSentence } from './length-sentence.ts';

test('lengthSentence() sets the lookback beside shorter and longer histories', () => {
  const lengths = [
    { steps: 10, mae: 3 },
    { steps: 28, mae: 1.5 },
    { steps: 100, mae: 1.6 },
    { steps: 10_000, mae: 2 },
  ];
  expect(
    lengthSentence(
      { parameterCount: 4_200, lookback: 28, origins: 3, known: 500, lengths },
      { unit: 'day', count: 1 },
    ),
  ).toBe(
    'Average error is 1.50 reading 28 days as in training, 3.00 reading 10 days, 1.60 reading 100 days, 2.00 reading 10,000 days, with the same 4,200 parameters.',
  );
});
