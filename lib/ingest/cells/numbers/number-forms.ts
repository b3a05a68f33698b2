import { latinDigits } from '../signs/latin-digits.ts';
import { secondsOf } from './durations.ts';
import { unitOf, withoutUnit } from './number-unit.ts';
import { parseNumber } from './parse-number.ts';
import { withoutFlag } from './without-flag.ts';

/** One way of writing numbers, a row of the table below. */
export type NumberForm = {
  readonly name:
    | 'plain'
    | 'decimal-comma'
    | 'percent'
    | 'scaled'
    | 'limit'
    | 'money'
    | 'large-integer'
    | 'flagged'
    | 'measured'
    | 'duration';
  readonly kind: 'number' | 'duration';
  /** What a column of them is said to look like. */
  readonly explained: string;
  /** What sets a number of this form apart from a plain one, where a sign does. */
  readonly sign?: RegExp;
  /** @returns NaN where the cell is no number of this form */
  readonly read: (cell: string) => number;
  /** Cells, and the numbers they are read as. */
  readonly examples: readonly (readonly [cell: string, readAs: string])[];
  /** Cells that are no numbers of this form. */
  readonly counterExamples: readonly string[];
};

/** All forms; of percentages, thousands by a letter and money the first that fits a cell is its form. */
export const numberForms: readonly NumberForm[] = [
  {
    ...{ name: 'plain', kind: 'number', explained: 'numbers' },
    read: (cell) => parseNumber(latinDigits(cell), '.'),
    examples: [
      ['1234.5', '1234.5'],
      ['1,234.50', '1234.5'],
      ["1'234.50", '1234.5'],
      ['12,34,567', '1234567'],
      ['1e-3', '0.001'],
      ['(12.50)', '-12.5'],
      ['5-', '-5'],
      ['١٢٫٥', '12.5'],
    ],
    counterExamples: ['1,23', '1.2.3', '12a', '2024-01-01', '-', '0x10'],
  },
  {
    ...{ name: 'decimal-comma', kind: 'number', explained: 'numbers with a decimal comma' },
    read: (cell) => parseNumber(cell, ','),
    examples: [
      ['0,5', '0.5'],
      ['1.234,50', '1234.5'],
      ['1 234,50', '1234.5'],
    ],
    counterExamples: ['1.5', '1,2,3'],
  },
  {
    ...{ name: 'percent', kind: 'number', explained: 'percentages' },
    sign: /[%‰]/,
    read: (cell) => parseNumber(cell, '.'),
    examples: [['12%', '12']],
    counterExamples: ['12', '%'],
  },
  {
    name: 'scaled',
    kind: 'number',
    explained: 'numbers in thousands (K), millions (M) or billions (B)',
    sign: /^[^\p{L}]*[KMB]\s*$/u,
    read: (cell) => parseNumber(cell, '.'),
    examples: [
      ['3.80K', '3800'],
      ['1.2B', '1200000000'],
    ],
    counterExamples: ['3.80k', '5 MB'],
  },
  {
    ...{
      name: 'limit',
      kind: 'number',
      explained: 'numbers that are only said to lie below or above a limit',
    },
    sign: /^\s*[<>≤≥]/,
    read: (cell) => parseNumber(cell, '.'),
    examples: [
      ['<1', '0.5'],
      ['< 0.05', '0.025'],
      ['>2400', '2400'],
    ],
    counterExamples: ['1', '<NA>', '<b>1</b>'],
  },
  {
    ...{ name: 'money', kind: 'number', explained: 'amounts of money' },
    sign: /[^\d\s.,'’_+\-−–()eE]/,
    read: (cell) => parseNumber(cell, '.'),
    examples: [
      ['$12.50', '12.5'],
      ['EUR 12', '12'],
      ['-$3', '-3'],
      ['CHF 12.–', '12'],
    ],
    counterExamples: ['12.50', '12 apples'],
  },
  {
    ...{ name: 'large-integer', kind: 'number', explained: 'integers past 2^53, which lose digits' },
    read: (cell) =>
      /^[-+]?\d+$/.test(cell) && !Number.isSafeInteger(Number(cell)) ? Number(cell) : Number.NaN,
    examples: [['9007199254740993', '9007199254740992']],
    counterExamples: ['123', '0.5'],
  },
  {
    ...{ name: 'flagged', kind: 'number', explained: 'numbers with flags behind them' },
    read: (cell) => parseNumber(withoutFlag(cell) ?? '', '.'),
    examples: [
      ['12.3 p', '12.3'],
      ['15.5*', '15.5'],
      ['15.5 (est.)', '15.5'],
      ['8.5 ± 0.3', '8.5'],
    ],
    counterExamples: ['12.3', '5 kg', '12p'],
  },
  {
    ...{ name: 'measured', kind: 'number', explained: 'numbers in a unit' },
    read: (cell) => parseNumber(withoutUnit(cell, { unit: unitOf(cell) ?? '', isDuration: false }), '.'),
    examples: [
      ['12.5 kWh', '12.5'],
      ['-3.2°C', '-3.2'],
      ['1 m³/s', '1'],
    ],
    counterExamples: ['12A', '7 Main Street'],
  },
  {
    ...{ name: 'duration', kind: 'duration', explained: 'lengths of time, read as seconds' },
    read: (cell) => (secondsOf(cell) === cell ? Number.NaN : Number(secondsOf(cell))),
    examples: [
      ['0:05:32', '332'],
      ['26:00:00', '93600'],
    ],
    counterExamples: ['5:32', '0:65:00'],
  },
];

/** The row of a name. */
export function numberForm(name: NumberForm['name']): NumberForm {
  const found = numberForms.find((form) => form.name === name);
  if (found === undefined) throw new Error(`There is no form of numbers "${name}".`);
  return found;
}

/** The form that a sign beside a number's digits says; null where there is none. */
export const formOfSign = (cell: string): NumberForm['name'] | null =>
  numberForms.find(({ sign }) => sign?.test(cell))?.name ?? null;
