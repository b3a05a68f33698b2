import { expect, test } from 'vitest';
import { revisionSentence } from './revision-sentence.ts';

const day = { unit: 'day', count: 1 } as const;
const march = (date: number) => Date.UTC(2014, 2, date);

test('what was revised is counted, dated and sized in a sentence', () => {
  const some = { count: 14, meanChange: 0.0213, first: march(3), last: march(31), late: 0 };
  expect(revisionSentence(some, day)).toBe(
    '14 values from Mon 3 Mar 2014 to Mon 31 Mar 2014 were revised, by 2% on average.',
  );
  const one = { count: 1, meanChange: 0.001, first: march(3), last: march(3), late: 2 };
  expect(revisionSentence(one, day)).toBe(
    'One value of Mon 3 Mar 2014 was revised, by less than 1%. 2 values came late.',
  );
  expect(revisionSentence({ ...one, meanChange: null, late: 0 }, day)).toBe(
    'One value of Mon 3 Mar 2014 was revised.',
  );
  expect(revisionSentence({ count: 0, meanChange: null, first: null, last: null, late: 0 }, day)).toBeNull();
});
