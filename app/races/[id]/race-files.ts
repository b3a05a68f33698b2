import type { RaceFigures } from './race-figures.ts';

/** A number that counts the rows, and one for each cell; null where a cell has none. */
export type RaceRow = readonly [at: number, ...values: (number | null)[]];

/** The gradients of a race, a row a lag in steps of the series; null for a cell that learnt nothing. */
export function gradientRows({ racers }: RaceFigures): RaceRow[] {
  const stride = racers[0]?.stride ?? 1;
  return rowsOf(racers.map(({ gradient }) => gradient)).map(([at, ...values]) => [at * stride, ...values]);
}

/** The validation losses of a race, a row an epoch; null for a cell that had stopped. */
export const lossRows = ({ racers }: RaceFigures): RaceRow[] =>
  rowsOf(racers.map(({ validationLosses }) => validationLosses));

const rowsOf = (columns: readonly (readonly number[])[]): RaceRow[] =>
  Array.from({ length: Math.max(0, ...columns.map(({ length }) => length)) }, (_, index) => [
    index + 1,
    ...columns.map((values) => values[index] ?? null),
  ]);

/** The gradients of a race as CSV; what a cell has not is empty. */
export const gradientsAsCsv = (race: RaceFigures): string =>
  asCsv(['lag', ...race.racers.map(({ cell }) => `${cell}_gradient`)], gradientRows(race));

/** The validation losses of a race as CSV. */
export const lossesAsCsv = (race: RaceFigures): string =>
  asCsv(['epoch', ...race.racers.map(({ cell }) => `${cell}_validation_loss`)], lossRows(race));

const asCsv = (header: readonly string[], rows: readonly RaceRow[]): string =>
  `${[header, ...rows].map((row) => row.map((value) => value ?? '').join(',')).join('\n')}\n`;
