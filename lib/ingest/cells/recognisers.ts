import { numberForms } from './numbers/number-forms.ts';
import { isMissing } from './signs/missing-values.ts';
import { clockForms } from './times/clocks.ts';
import { formatTimestamp } from './times/format-timestamp.ts';
import { noTimeFacts } from './times/time-facts.ts';
import { timeForms } from './times/time-forms.ts';
import { patternOfCells } from './times/time-pattern.ts';
import { writeTime } from './times/write-time.ts';

/** What one cell can be: a row of the table of all forms. */
export type Recogniser = {
  readonly kind: 'missing' | 'number' | 'duration' | 'clock' | 'date' | 'period' | 'count';
  readonly name: string;
  /** What a column of such cells is said to look like. */
  readonly explained: string;
  /** What a cell is read as, in words; null where it is not of this form. */
  readonly read: (cell: string) => string | null;
  /** The same cell written from what it was read as; null where its form cannot be written. */
  readonly write: (cell: string) => string | null;
  readonly examples: readonly (readonly [cell: string, readAs: string])[];
  readonly counterExamples: readonly string[];
};

const missing: Recogniser = {
  ...{ kind: 'missing', name: 'missing', explained: 'words for a missing value' },
  read: (cell) => (isMissing(cell) ? 'missing' : null),
  write: () => '',
  examples: ['', 'NA', 'n/a', '#N/A', 'null', 'NaN', '-', '.', ':', 'k.A.', '#DIV/0!', 'no data'].map(
    (word) => [word, 'missing'] as const,
  ),
  counterExamples: ['0', '-1', 'name', 'nano'],
};

const numbers = numberForms.map(({ read, ...form }): Recogniser => {
  const asText = (cell: string): string | null =>
    form.sign?.test(cell) === false || Number.isNaN(read(cell)) ? null : String(read(cell));
  return { ...form, read: asText, write: asText };
});

const clocks = clockForms.map(({ read, ...form }): Recogniser => {
  const asText = (cell: string): string | null => read(cell, cell.length);
  return { ...form, read: asText, write: asText };
});

const times = timeForms.map((form): Recogniser => {
  const timestampOf = (cell: string): number => form.read(cell, 'day-first', noTimeFacts());
  return {
    ...form,
    read: (cell) => (Number.isNaN(timestampOf(cell)) ? null : formatTimestamp(timestampOf(cell))),
    write: (cell) => {
      const pattern = patternOfCells(form, 'day-first', [cell], null, null);
      return pattern === null ? null : String(writeTime(pattern, timestampOf(cell)));
    },
  };
});

/** All that a cell can be, as lib/ingest reads it. */
export const recognisers: readonly Recogniser[] = [missing, ...numbers, ...clocks, ...times];

/** The table for docs/ingest.md, in Markdown. */
export function listRecognisers(): string {
  const escaped = (text: string): string => text.replaceAll('|', '\\|');
  const code = (cell: string): string => (cell === '' ? 'an empty cell' : `\`${escaped(cell)}\``);
  const rows = recognisers.map(({ kind, explained, examples, counterExamples }) => {
    const isPlain = kind === 'missing';
    const read = examples.map(([cell, readAs]) => (isPlain ? code(cell) : `${code(cell)} → ${readAs}`));
    return `| ${kind} | ${explained} | ${read.join(', ')} | ${counterExamples.map(code).join(', ')} |`;
  });
  return ['| kind | what | read as | not of it |', '|---|---|---|---|', ...rows].join('\n');
}
