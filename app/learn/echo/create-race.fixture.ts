import { expect } from 'vitest';
import { createRace } from './create-race.worker.ts';
import { raceUpdates, validationInterval } from './race-types.ts';

/** The errors at the full distance once the race is over, by cell. */
export function raceErrors(distance: number) {
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
