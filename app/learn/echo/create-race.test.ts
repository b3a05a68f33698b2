import { expect, test } from 'vitest';
import { createRace } from './create-race.worker.ts';
import { raceUpdates, validationInterval } from './race-types.ts';

/** The errors at the full distance once the race is over, by cell. */
function race(distance: number) {
  const { update, report } = createRace(distance);
  for (let made = 0; made < raceUpdates; made++) update();
  const { standings } = report();
  for (const { errors, errorByDistance } of standings) {
    expect(errors).toHaveLength(raceUpdates / validationInterval + 1);
    expect(errorByDistance).toHaveLength(distance + 1);
    expect(errors.at(-1)).toBe(errorByDistance.at(-1));
  }
  const [elman = Number.NaN, gru = Number.NaN, lstm = Number.NaN] = standings.map(({ errors }) =>
    errors.at(-1),
  );
  return { elman, gru, lstm };
}

test('over 5 steps all three cells hold the value', () => {
  const { elman, gru, lstm } = race(5);
  expect(Math.max(elman, gru, lstm)).toBeLessThan(0.03);
});

test('over 40 steps GRU and LSTM hold the value, and Elman errs at least ten times as much', () => {
  const { elman, gru, lstm } = race(40);
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
