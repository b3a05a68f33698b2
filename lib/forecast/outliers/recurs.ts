import type { Step } from '#lib/time-series.ts';

/** A value that stands out: where, and how far and in which direction. */
export type Peak = { readonly index: number; readonly distance: number };

/** A peak is like another one from so much of its size on. */
const likeness = 1 / 3;
/** Peaks so near to each other are one. */
const together = 3;

const stepsAYear: { readonly [unit: string]: number } = {
  minute: 525_949.2,
  hour: 8_765.82,
  day: 365.2425,
  businessDay: 260.89,
  tradingDay: 252,
  week: 52.1775,
  month: 12,
  quarter: 4,
};

/** Whether a peak comes back, and how: another like it lies whole years away, or whole seasons too long to be told from so few
 * cycles; or there are so many like it that they belong to the series.
 * @param peaks    all that stand out, itself among them
 * @param seasons  such seasons, in steps
 * @param fewestAlike  that are many */
export function recurs(
  peak: Peak,
  peaks: readonly Peak[],
  {
    step,
    seasons,
    fewestAlike,
  }: { readonly step: Step; readonly seasons: readonly number[]; readonly fewestAlike: number },
): 'byCalendar' | 'often' | null {
  const alike = peaks.filter(
    ({ index, distance }) =>
      Math.abs(index - peak.index) > together &&
      Math.sign(distance) === Math.sign(peak.distance) &&
      Math.abs(distance) >= likeness * Math.abs(peak.distance),
  );
  const year = (stepsAYear[step.unit] ?? 0) / step.count;
  // Christmas is on the same date, but Easter and a Black Friday move.
  const periods = [
    { length: year, tolerance: year / 80 },
    ...seasons.map((length) => ({ length, tolerance: Math.min(1, length / 20) })),
  ].filter(({ length }) => length > 2 * together);
  const isOnCalendar = alike.some(({ index }) =>
    periods.some(({ length, tolerance }) => {
      const cycles = Math.round((index - peak.index) / length);
      return cycles !== 0 && Math.abs(index - peak.index - cycles * length) <= tolerance + 0.5;
    }),
  );
  if (isOnCalendar) return 'byCalendar';
  return countApart([peak, ...alike]) >= fewestAlike ? 'often' : null;
}

function countApart(peaks: readonly Peak[]): number {
  const places = peaks.map(({ index }) => index).sort((a, b) => a - b);
  return places.filter((place, rank) => rank === 0 || place - places[rank - 1] > together).length;
}
