import { type NumberForm, numberForm } from '../../cells/numbers/number-forms.ts';
import { findMeasure, type Measure } from '../../cells/numbers/number-unit.ts';
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
  readonly measure: Measure;
  /** How its numbers are written; null where it has none. */
  readonly numbers: NumberForm['name'] | null;
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
  const measures = names.map((name, column) => findMeasure(name, cellsOf(column)));
  const evidence = measures.map((measure, column) => weighNumbers(cellsOf(column), measure));
  const ofFile = decideDecimalOfFile(evidence, delimiter);
  const decimal = options.dialect?.decimal ?? ofFile.decimal;
  const columns = names.map((name, column): ColumnPlan => {
    const own = options.dialect?.decimal ?? decideDecimal(evidence[column], decimal);
    const wanted = options.timeColumn === name;
    const isTarget = options.targetColumns?.includes(name) ?? false;
    const time = isTarget
      ? null
      : decideTimeColumn(name, cellsOf(column), options.dialect?.dateOrder, wanted);
    const measure = measures[column];
    const kind = nameKind(evidence[column], own, measure, time, wanted, isTarget);
    const { onlyComma, onlyPoint, ambiguous } = evidence[column];
    const decimalSeen = onlyComma + onlyPoint + ambiguous > 0;
    return { name, ...kind, decimal: own, decimalSeen, measure, time };
  });
  const notes: IngestNote[] = [];
  if (ofFile.guessed && options.dialect?.decimal === undefined) {
    notes.push({
      kind: 'ambiguous-decimal',
      sentence: `Numbers such as "1,234" or "1.234" fit both conventions in this file; they were read with a decimal ${decimal === ',' ? 'comma' : 'point'}.`,
    });
  }
  const lasting = names.filter((_, column) => measures[column].isDuration).map((name) => `"${name}"`);
  if (lasting.length > 0) {
    const sentence = `Lengths of time (hours:minutes:seconds) were read as seconds: ${lasting.slice(0, 5).join(', ')}.`;
    notes.push({ kind: 'durations', sentence });
  }
  return { columns: keepTrustedTimes(columns, evidence, options), decimal, notes };
}

type Kind = Pick<ColumnPlan, 'kind' | 'looksLike' | 'numbers'>;

function nameKind(
  evidence: NumberEvidence,
  decimal: Dialect['decimal'],
  measure: Measure,
  time: TimeReading | null,
  wanted: boolean,
  isTarget: boolean,
): Kind {
  if (evidence.cells === 0) return { kind: 'empty', looksLike: 'empty', numbers: null };
  if (time !== null && (wanted || time.fits >= 0.5 * time.cells))
    return { kind: 'time', looksLike: time.looksLike, numbers: null };
  const fits = decimal === ',' ? evidence.comma : evidence.point;
  if (isTarget && fits > 0) return nameNumbers(evidence, decimal, measure);
  if (fits < 0.6 * evidence.cells)
    return { kind: 'text', looksLike: fits > 0 ? 'text, with some numbers' : 'text', numbers: null };
  if (evidence.leadingZeros > 0)
    return { kind: 'text', looksLike: 'codes with leading zeros', numbers: null };
  return nameNumbers(evidence, decimal, measure);
}

function nameNumbers(
  evidence: NumberEvidence,
  decimal: Dialect['decimal'],
  { unit, isDuration }: Measure,
): Kind {
  const half = evidence.cells / 2;
  const signed = (['percent', 'money', 'scaled'] as const).find((name) => evidence[name] > half);
  const plain = decimal === ',' ? 'decimal-comma' : 'plain';
  const written = signed ?? (evidence.unsafeIntegers > 0 ? 'large-integer' : plain);
  const numbers = isDuration ? 'duration' : unit === '' ? written : 'measured';
  const looksLike = numbers === 'measured' ? `numbers in ${unit}` : numberForm(numbers).explained;
  return { kind: 'number', looksLike, numbers };
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
    return { ...column, ...nameKind(evidence[index], column.decimal, column.measure, null, false, false) };
  });
}

function isSure(column: ColumnPlan, options: IngestOptions): boolean {
  return options.timeColumn === column.name || column.time?.form.trust === 'itself';
}
