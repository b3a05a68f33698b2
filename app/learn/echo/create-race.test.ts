import { expect, test } from 'vitest';
import { raceErrors } from './create-race.fixture.ts';
import { createRace } from './create-race.worker.ts';
import { validationInterval } from './race-types.ts';

test('over 5 steps all three cells hold the value', () => {
  const { elman, gru, lstm } = raceErrors(5);
  expect(Math.max(elman, gru, lstm)).toBeLessThan(0.03);
});

// create-race.long.test.ts goes over 40.
test('over 20 steps GRU and LSTM hold the value, and Elman errs at least ten times as much', () => {
  const { elman, gru, lstm } = raceErrors(20);
  expect(Math.max(gru, lstm)).toBeLessThan(0.02);
  expect(elman).toBeGreaterThan(10 * Math.max(gru, lstm));
});

test('a race gives the same numbers each time', () => {
  const errors = () => {
    const { update, report } = createRace(5);
    for (let made = 0; made < validationInterval; made++) update();
    return report();
  };
  expect(errors()).toEqual(errors());
});
