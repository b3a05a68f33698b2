import { expect, test } from 'vitest';
import { describeError, describeRace } from './describe-race.ts';
import { raceUpdates } from './race-types.ts';

const standing = (cell: 'elman' | 'gru' | 'lstm', error: number) => ({
  cell,
  parameterCount: 1,
  errors: [1, error],
  errorByDistance: [error],
});
const standings = [standing('elman', 0.3), standing('gru', 0.001), standing('lstm', 0.01)];

test('describeRace() names who held the value, and the widest margin', () => {
  expect(describeRace({ distance: 40, made: raceUpdates, standings })).toBe(
    `After ${raceUpdates} updates, 40 steps on: Elman holds little more than its sign, GRU holds the value, ` +
      'LSTM holds the value. Elman errs 300 times as much as GRU.',
  );
});

test('describeRace() only counts while the race runs', () => {
  expect(describeRace({ distance: 40, made: 25, standings })).toBe(`Update 25 of ${raceUpdates}.`);
});

test('describeError() has a word for every error', () => {
  expect([0, 0.1, 0.25, 1].map(describeError)).toEqual([
    'holds the value',
    'holds it roughly',
    'holds little more than its sign',
    'has lost it',
  ]);
});
