import type { RaceFigures } from './race-figures.ts';

/** The gradients of a race as CSV, a row a lag, in steps of the series; a cell that learnt nothing has empty cells. */
export function gradientsAsCsv({ racers }: RaceFigures): string {
  const lags = Math.max(0, ...racers.map(({ gradient }) => gradient.length));
  const rows = Array.from({ length: lags }, (_, index) =>
    [(index + 1) * (racers[0]?.stride ?? 1), ...racers.map(({ gradient }) => gradient[index] ?? '')].join(
      ',',
    ),
  );
  return `${[['lag', ...racers.map(({ cell }) => `${cell}_gradient`)].join(','), ...rows].join('\n')}\n`;
}

/** The validation losses of a race as CSV, a row an epoch. */
export function lossesAsCsv({ racers }: RaceFigures): string {
  const epochs = Math.max(0, ...racers.map(({ validationLosses }) => validationLosses.length));
  const rows = Array.from({ length: epochs }, (_, index) =>
    [index + 1, ...racers.map(({ validationLosses }) => validationLosses[index] ?? '')].join(','),
  );
  return `${[['epoch', ...racers.map(({ cell }) => `${cell}_validation_loss`)].join(','), ...rows].join('\n')}\n`;
}
