import { expect, test } from 'vitest';
import { contributionSentence, describeSumChange, meanChange, stretchWords } from './forgotten-words.ts';

const forgotten = { stretch: { from: 0, to: 2 }, forecast: [10, 20], without: [12, 17] };

test('what forgetting does is told as a mean distance and a signed sum', () => {
  expect(meanChange(forgotten)).toBe(2.5);
  expect(describeSumChange(forgotten)).toEqual({ mean: '2.50', sum: '−1.00' });
  expect(describeSumChange({ ...forgotten, without: [12, 21] }).sum).toBe('+3.00');
});

test('the stretches that carried most and least are named', () => {
  const step = { unit: 'day', count: 1 } as const;
  const head = { timestamps: [0, 86_400_000], stride: 1 };
  const first = { stretch: { from: 0, to: 1 }, forecast: [10], without: [10.5] };
  const second = { stretch: { from: 1, to: 2 }, forecast: [10], without: [6] };
  expect(contributionSentence([first, second], head, step)).toBe(
    'Fri 2 Jan 1970 carried most: without it the forecast lies 4.00 away on average. Thu 1 Jan 1970 carried least: without it the forecast lies 0.500 away on average.',
  );
  expect(contributionSentence([{ ...first, without: [10] }], head, step)).toBe(
    'Without any of them the forecast is the same.',
  );
});

test('a stretch is named by its first and last step', () => {
  const step = { unit: 'day', count: 1 } as const;
  expect(stretchWords({ from: 0, to: 2 }, { timestamps: [0, 86_400_000], stride: 1 }, step)).toBe(
    'Thu 1 Jan 1970 to Fri 2 Jan 1970',
  );
  expect(stretchWords({ from: 1, to: 2 }, { timestamps: [0, 86_400_000], stride: 1 }, step)).toBe(
    'Fri 2 Jan 1970',
  );
  // A patch begins where the one before ended.
  const weekEnds = { timestamps: [6, 13].map((day) => day * 86_400_000), stride: 7 };
  expect(stretchWords({ from: 1, to: 2 }, weekEnds, step)).toBe('Thu 8 Jan 1970 to Wed 14 Jan 1970');
});
