import type { Generator } from '#lib/rnn/index.ts';
import { chance, integer, pick, pickWeighted } from './distributions.ts';

/** Lengths of two seasons in steps, 1 for none. */
type Pair = readonly [number, number];

/** The seasons that a series is drawn with, and those that the network is told of. */
export type DrawnPeriods = { readonly real: Pair; readonly told: Pair };

/** How often a season of so many steps comes: years of quarters, months, weeks, weeks of days, days of hours and minutes. */
const periods = [
  { period: 1, weight: 3 },
  { period: 2, weight: 0.1 },
  { period: 3, weight: 0.1 },
  { period: 4, weight: 3 },
  { period: 5, weight: 0.9 },
  { period: 6, weight: 0.3 },
  { period: 7, weight: 3 },
  { period: 8, weight: 0.15 },
  { period: 10, weight: 0.1 },
  { period: 12, weight: 4 },
  { period: 13, weight: 0.4 },
  { period: 14, weight: 0.1 },
  { period: 21, weight: 0.15 },
  { period: 24, weight: 3.6 },
  { period: 26, weight: 0.4 },
  { period: 30, weight: 0.25 },
  { period: 30.44, weight: 0.2 },
  { period: 48, weight: 0.8 },
  { period: 52, weight: 0.9 },
  { period: 52.18, weight: 1.2 },
  { period: 60, weight: 0.3 },
  { period: 91, weight: 0.1 },
  { period: 96, weight: 0.6 },
  { period: 144, weight: 0.2 },
  { period: 168, weight: 0.8 },
  { period: 252, weight: 0.15 },
  { period: 288, weight: 0.2 },
  { period: 336, weight: 0.1 },
  { period: 365, weight: 0.25 },
  { period: 365.25, weight: 0.4 },
] as const;

/** Share of the length that a season may last at most. */
const longest = 0.6;

/** How often a season that is too long for the series is in it all the same, and told of or not. */
const unseen = 0.25;

/** Draws up to two seasons for a series of `length` steps, and what is told of them: mostly the truth, sometimes none, one that
 * is not there, the second alone, or a year of 52 weeks where it has 52.18. */
export function drawPeriods(rng: Generator, length: number): DrawnPeriods {
  const first = drawFirst(rng, length);
  const second = drawSecond(rng, first, length);
  return { real: [first, second], told: drawTold(rng, [first, second], length) };
}

function drawFirst(rng: Generator, length: number): number {
  if (chance(rng, 0.05) && length > 20) return integer(rng, 2, Math.max(3, Math.min(length / 3, 200)));
  for (;;) {
    const { period } = pickWeighted(rng, periods);
    if (period === 1 || period <= longest * length) return period;
    // A season of which the series has seen less than is needed to tell it.
    if (period <= 3 * length && length > 150 && chance(rng, unseen)) return period;
  }
}

function drawSecond(rng: Generator, first: number, length: number): number {
  let second = 1;
  if (first === 24 || first === 48 || first === 96 || first === 8) second = chance(rng, 0.6) ? 7 * first : 1;
  else if (first === 7) second = chance(rng, 0.4) ? pick(rng, [365, 365.25, 365.25]) : 1;
  else if (first > 1 && chance(rng, 0.03)) second = Math.round(first) * integer(rng, 2, 8);
  return second <= longest * length || (second <= 3 * length && chance(rng, 0.3)) ? second : 1;
}

function drawTold(rng: Generator, [first, second]: Pair, length: number): Pair {
  if (chance(rng, 0.06)) return [1, 1];
  if (first > longest * length && chance(rng, 0.7)) return [1, 1];
  if (second > 1) {
    const kind = rng.next();
    if (kind < 0.82) return [first, second];
    return kind < 0.87 ? [second, 1] : [first, 1];
  }
  const told = roundSometimes(rng, first);
  if (first > 1 && chance(rng, 0.05)) return [told, Math.min(length, Math.round(first) * integer(rng, 2, 8))];
  // Months and quarters are told of as such, with a season in them or not.
  if (first === 1 && length > 24 && chance(rng, 0.1)) return [pick(rng, [4, 7, 12]), 1];
  return [told, 1];
}

function roundSometimes(rng: Generator, period: number): number {
  if (period === 52 && chance(rng, 0.1)) return 52.18;
  return chance(rng, 0.15) ? Math.round(period) : period;
}
