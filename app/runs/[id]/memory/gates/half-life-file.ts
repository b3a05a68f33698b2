import type { MemoryReport } from '#lib/memory/schema.ts';

/** A hidden unit, counted from 1, and the steps of the series after which half of it is forgotten. */
export type UnitHalfLife = { readonly unit: number; readonly halfLife: number };

/** The half-life of each unit in steps of the series, the unit that keeps longest first; Infinity where nothing is lost,
 * none for Elman.
 * @param stride  steps of the series to one of the network */
export function halfLivesOf(
  { halfLives, byHalfLife }: Pick<MemoryReport['layers'][number], 'halfLives' | 'byHalfLife'>,
  stride: number,
): UnitHalfLife[] {
  if (!halfLives || !byHalfLife) return [];
  return byHalfLife.map((unit) => ({
    unit: unit + 1,
    halfLife: (halfLives[unit] ?? Number.POSITIVE_INFINITY) * stride,
  }));
}

/** The same as CSV, a row a unit; empty where nothing is lost. */
export const halfLivesAsCsv = (units: readonly UnitHalfLife[]): string =>
  `unit,half_life_steps\n${units
    .map(({ unit, halfLife }) => `${unit},${Number.isFinite(halfLife) ? halfLife : ''}\n`)
    .join('')}`;
