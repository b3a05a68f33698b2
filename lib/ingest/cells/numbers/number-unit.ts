import { isMissing } from '../signs/missing-values.ts';
import { holdsDurations, secondsOf } from './durations.ts';
import { parseNumber } from './parse-number.ts';
import { withoutFlag } from './without-flag.ts';

/** What a column's numbers are measures of. */
export type Measure = {
  /** What stands behind every number, as in `12 kWh`; else empty. */
  readonly unit: string;
  /** The cells are lengths of time, read as seconds: `0:05:32` is 332. */
  readonly isDuration: boolean;
};

/** Finds what the numbers of a column are measures of. */
export function findMeasure(name: string, cells: readonly string[]): Measure {
  const isDuration = holdsDurations(name, cells);
  return { unit: isDuration ? '' : findUnit(cells), isDuration };
}

/** The unit that stands behind the numbers of a column, in every cell the same: `12,5 kWh`, `-3.2°C`.
 * @returns an empty text where there is none, or several */
export function findUnit(cells: readonly string[]): string {
  const counts = new Map<string, number>();
  let present = 0;
  for (const cell of cells) {
    if (isMissing(cell)) continue;
    present++;
    const unit = unitOf(cell);
    if (unit !== null) counts.set(unit, (counts.get(unit) ?? 0) + 1);
    // Most columns have none.
    else if (present > cellsTriedFirst && counts.size === 0) return '';
  }
  for (const [unit, count] of counts) {
    if (count < fewestWithUnit || count < 0.5 * present) continue;
    const fits = cells.filter((cell) => !isMissing(cell) && fitsUnit(cell, unit)).length;
    if (fits >= 0.9 * present) return unit;
  }
  return '';
}

const cellsTriedFirst = 10;
const fewestWithUnit = 3;

/** A number with this unit, or the unit behind a word for a missing value: `- kWh`. */
const fitsUnit = (cell: string, unit: string): boolean =>
  unitOf(cell) === unit || isMissing(withoutUnit(cell, { unit, isDuration: false }));

/** A cell without the unit of its column, a length of time in seconds, or the cell as it is. */
export function withoutUnit(cell: string, { unit, isDuration }: Measure): string {
  if (isDuration) return secondsOf(cell);
  if (unit === '') return cell;
  const bare = cell.trimEnd();
  return bare.endsWith(unit) ? bare.slice(0, -unit.length).trimEnd() : cell;
}

/** A number, a blank or not, and a unit, which begins with a letter or a degree. */
const measured =
  /^\s*[-+−]?\d[\d.,'’\u00a0\u202f ]*?([\u00a0\u202f ]?)([\p{L}°µ][\p{L}\d°µ²³%/·*^-]{0,15})\s*$/u;

/** Units that also stand without a blank. Single letters do not: `12A` is the number of a house. */
const common =
  /^(?:°[CF]?|[kMGTm]?W(?:h|p)?|[kMm]?[VA]|[kmcµ]?m(?:[²³23]|\/s|\/h)?|[kmµ]?g|[kM]?Hz|[hk]?Pa|m?bar|[kMGT]B|k?cal|kn|kt|mph|kmh|ppm|ppb|ml|min|ms)$/;

/** What stands behind the number of a cell, if that can be a unit. */
export function unitOf(cell: string): string | null {
  if (cell.length > longestMeasured) return null;
  const found = measured.exec(cell);
  if (found === null) return null;
  const unit = found[2].trimEnd();
  if (unit === 'Uhr') return null;
  if (found[1] === '' && (unit.length < 2 || !common.test(unit)) && unit !== '°') return null;
  // Flags, thousands by a letter and currencies are no units.
  return withoutFlag(cell) === null &&
    Number.isNaN(parseNumber(cell, '.')) &&
    Number.isNaN(parseNumber(cell, ','))
    ? unit
    : null;
}

const longestMeasured = 48;
