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
    'The same 4,200 parameters err by 1.50 from the 28 days that they were trained on, by 3.00 from 10 days, by 1.60 from 100 days, by 2.00 from 10,000 days.',
  );
});
