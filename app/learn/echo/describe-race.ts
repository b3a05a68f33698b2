import { formatNumber } from '../../_ui/words/format-number.ts';
import { type RaceReport, type Racer, raceUpdates } from './race-types.ts';

/** The cells' names as they are spoken of. */
export const racerNames: Readonly<Record<Racer, string>> = { elman: 'Elman', gru: 'GRU', lstm: 'LSTM' };

/** What an error says of a memory, in words. */
export function describeError(error: number): string {
  if (error < 0.05) return 'holds the value';
  if (error < 0.15) return 'holds it roughly';
  if (error < 0.5) return 'holds little more than its sign';
  return 'has lost it';
}

/** Where the race stands, in one sentence; a table beside it has the numbers. */
export function describeRace({ distance, made, standings }: RaceReport): string {
  const errors = standings.map(({ cell, errors }) => ({ cell, error: errors.at(-1) ?? Number.NaN }));
  if (made < raceUpdates) return `Update ${made} of ${raceUpdates}.`;
  const worst = errors.reduce((left, right) => (right.error > left.error ? right : left));
  const best = errors.reduce((left, right) => (right.error < left.error ? right : left));
  const verdicts = errors.map(({ cell, error }) => `${racerNames[cell]} ${describeError(error)}`).join(', ');
  return (
    `After ${raceUpdates} updates, ${distance} steps on: ${verdicts}. ` +
    `${racerNames[worst.cell]} errs ${formatNumber(worst.error / best.error, 2)} times as much as ${racerNames[best.cell]}.`
  );
}
