import { expect, test } from 'vitest';
import { raceErrors } from './create-race.fixture.ts';

test('over 40 steps GRU and LSTM hold the value, and Elman errs at least ten times as much', () => {
  const { elman, gru, lstm } = raceErrors(40);
  expect(Math.max(gru, lstm)).toBeLessThan(0.02);
  expect(elman).toBeGreaterThan(10 * Math.max(gru, lstm));
});
