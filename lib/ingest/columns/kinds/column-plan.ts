import { durationUnit, holdsDurations } from '../../cells/numbers/durations.ts';
import { findUnit } from '../../cells/numbers/number-unit.ts';
import type { ColumnReport, Dialect, IngestNote, IngestOptions } from '../../schema.ts';
import {
  decideDecimal,
  decideDecimalOfFile,
  type NumberEvidence,
  weighNumbers,
} from './decide-number-column.ts';
import { decideTimeColumn, type TimeReading } from './decide-time-column.ts';

/** How one column is read. Decided for the column, never for the cell. */
export type ColumnPlan = {
  readonly name: string;
  readonly kind: ColumnReport['kind'];
  readonly looksLike: string;
  readonly decimal: Dialect['decimal'];
  /** A cell of the sample holds a decimal sign, or one of thousands. */
  readonly decimalSeen: boolean;
  /** What stands behind every number, as in `12 kWh`; else empty. */
  readonly unit: string;
  /** Set where the cells can be read as timestamps. */
  readonly time: TimeReading | null;
};

/** Takes each column of a sample for times, numbers, text or nothing.
 * @param names  one for each column
 * @param rows   a sample of the data rows, in the order of the file, each as wide as `names` */
export function planColumns(
  names: readonly string[],
  rows: readonly (readonly string[])[],
  delimiter: string,
  options: IngestOptions,
): {
  readonly columns: readonly ColumnPlan[];
  readonly decimal: Dialect['decimal'];
  readonly notes: IngestNote[];
} {
  // Wide tables have few rows in the head; long ones are judged by rows spread over all of it.
  const sampleRows = Math.min(3_000, Math.max(60, Math.floor(300_000 / names.length)));
  const step = Math.max(1, Math.ceil(rows.length / sampleRows));
  const sample = rows.filter((_, index) => index % step === 0);
  const cellsOf = (column: number): string[] => sample.map((row) => row[column] ?? '');
  const units = names.map((name, column) => {
    const cells = cellsOf(column);
    return holdsDurations(name, cells) ? durationUnit : findUnit(cells);
  });
  const evidence = units.map((unit, column) => weighNumbers(cellsOf(column), unit));
  const ofFile = decideDecimalOfFile(evidence, delimiter);
  const decimal = options.dialect?.decimal ?? ofFile.decimal;
  const columns = names.map((name, column): ColumnPlan => {
    const own = options.dialect?.decimal ?? decideDecimal(evidence[column], decimal);
    const wanted = options.timeColumn === name;
    const isTarget = options.targetColumns?.includes(name) ?? false;
    const time = isTarget
      ? null
      : decideTimeColumn(name, cellsOf(column), options.dialect?.dateOrder, wanted);
    const { kind, looksLike } = nameKind(evidence[column], own, units[column], time, wanted, isTarget);
    const { onlyComma, onlyPoint, ambiguous } = evidence[column];
    const decimalSeen = onlyComma + onlyPoint + ambiguous > 0;
    return { name, kind, looksLike, decimal: own, decimalSeen, unit: units[column], time };
  });
  const notes: IngestNote[] = [];
  if (ofFile.guessed && options.dialect?.decimal === undefined) {
    notes.push({
      kind: 'ambiguous-decimal',
      sentence: `Numbers such as "1,234" or "1.234" fit both conventions in this file; they were read with a decimal ${decimal === ',' ? 'comma' : 'point'}.`,
    });
  }
  const lasting = names.filter((_, column) => units[column] === durationUnit).map((name) => `"${name}"`);
  if (lasting.length > 0) {
    const sentence = `Lengths of time (hours:minutes:seconds) were read as seconds: ${lasting.slice(0, 5).join(', ')}.`;
    notes.push({ kind: 'durations', sentence });
  }
  return { columns: keepTrustedTimes(columns, evidence, options), decimal, notes };
}

type Kind = Pick<ColumnPlan, 'kind' | 'looksLike'>;

function nameKind(
  evidence: NumberEvidence,
  decimal: Dialect['decimal'],
  unit: string,
  time: TimeReading | null,
  wanted: boolean,
  isTarget: boolean,
): Kind {
  if (evidence.cells === 0) return { kind: 'empty', looksLike: 'empty' };
  if (time !== null && (wanted || time.fits >= 0.5 * time.cells))
    return { kind: 'time', looksLike: time.looksLike };
  const fits = decimal === ',' ? evidence.comma : evidence.point;
  if (isTarget && fits > 0) return nameNumbers(evidence, decimal, unit);
  if (fits < 0.6 * evidence.cells)
    return { kind: 'text', looksLike: fits > 0 ? 'text, with some numbers' : 'text' };
  if (evidence.leadingZeros > 0) return { kind: 'text', looksLike: 'codes with leading zeros' };
  return nameNumbers(evidence, decimal, unit);
}

function nameNumbers(evidence: NumberEvidence, decimal: Dialect['decimal'], unit: string): Kind {
  const half = evidence.cells / 2;
  if (unit === durationUnit) return { kind: 'number', looksLike: 'lengths of time, read as seconds' };
  if (unit !== '') return { kind: 'number', looksLike: `numbers in ${unit}` };
  if (evidence.percent > half) return { kind: 'number', looksLike: 'percentages' };
  if (evidence.currency > half) return { kind: 'number', looksLike: 'amounts of money' };
  if (evidence.scaled > half)
    return { kind: 'number', looksLike: 'numbers in thousands (K), millions (M) or billions (B)' };
  if (evidence.unsafeIntegers > 0)
    return { kind: 'number', looksLike: 'integers past 2^53, which lose digits' };
  return { kind: 'number', looksLike: decimal === ',' ? 'numbers with a decimal comma' : 'numbers' };
}

/** Numbers that could be times (years, seconds since 1970) are numbers again where a column of dates stands beside them. */
function keepTrustedTimes(
  columns: readonly ColumnPlan[],
  evidence: readonly NumberEvidence[],
  options: IngestOptions,
): readonly ColumnPlan[] {
  const trusted = columns.some((column) => column.kind === 'time' && isSure(column, options));
  const first = columns.findIndex((column) => column.kind === 'time');
  return columns.map((column, index) => {
    if (column.kind !== 'time' || isSure(column, options) || (!trusted && index === first)) return column;
    const { kind, looksLike } = nameKind(evidence[index], column.decimal, column.unit, null, false, false);
    return { ...column, kind, looksLike };
  });
}

function isSure(column: ColumnPlan, options: IngestOptions): boolean {
  return options.timeColumn === column.name || column.time?.form.trust === 'itself';
}
