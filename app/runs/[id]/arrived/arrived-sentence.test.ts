import { expect, test } from 'vitest';
import { scoreArrived } from '#lib/forecast/schema.ts';
import { arrivedSentence, newerDataSentence } from './arrived-sentence.ts';

const day = { unit: 'day', count: 1 } as const;
const points = Array.from({ length: 28 }, (_, at) => ({
  ...{ timestamp: at, actual: null, yhat: 100, lo80: 90, hi80: 110, lo95: 80, hi95: 120 },
}));
const cameTo = (values: readonly number[]) =>
  scoreArrived(points, {
    timestamps: Float64Array.from(values, (_, at) => at),
    values: Float64Array.from(values),
  });

test('what has come of a forecast is told with its error and how much of it the band held', () => {
  expect(arrivedSentence(cameTo([105, 95, 108, 92, 100, 101, 170]), day)).toBe(
    '7 of the 28 forecast days have come since: they were missed by 13.9 on average (MAE), and 6 of 7 were inside the 80% band.',
  );
  expect(arrivedSentence(cameTo([105]), day)).toBe(
    '1 of the 28 forecast days has come since: it was missed by 5.00 on average (MAE), and 1 of 1 was inside the 80% band.',
  );
  expect(arrivedSentence(cameTo([]), day)).toBeNull();
});

test('a newer version of the data is told by how far it goes on', () => {
  expect(newerDataSentence(2, 7, day)).toBe(
    'Version 2 of the data goes on for 7 days beyond what this run knew.',
  );
  expect(newerDataSentence(2, 0, day)).toBe('Version 2 of the data is newer than what this run knew.');
});
