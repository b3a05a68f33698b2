import { expect, test } from 'vitest';
import { roughDuration } from './rough-duration.ts';

test('an estimate claims no more than one digit', () => {
  expect(
    [40, 1_400, 9_600, 24_000, 54_000, 58_000, 200_000, 3_500_000, 9_000_000].map(roughDuration),
  ).toEqual([
    ...['about 1 s', 'about 1 s', 'about 10 s', 'about 20 s', 'about 50 s', 'about 1 min', 'about 3 min'],
    ...['about 1 h', 'about 3 h'],
  ]);
});
