import { bareNumber } from '../../cells/numbers/bare-number.ts';
import { parseNumber } from '../../cells/numbers/parse-number.ts';
import { isMissing } from '../../cells/signs/missing-values.ts';
import { noTimeFacts } from '../../cells/times/time-facts.ts';
import type { ColumnReport } from '../../schema.ts';
import { keepText } from '../../text/keep-text.ts';
import type { ColumnPlan } from './column-plan.ts';
import { createMissingCounts } from './missing-counts.ts';

/** What each column was taken for, counted over rows at hand. */
export function reportColumns(
  columns: readonly ColumnPlan[],
  rows: readonly (readonly string[])[],
): ColumnReport[] {
  const missing = createMissingCounts(columns.length);
  return columns.map((column, index) => {
    let misfits = 0;
    for (const row of rows) {
      const cell = row[index] ?? '';
      if (isMissing(cell)) missing.add(index, cell);
      else if (!fits(column, cell)) misfits++;
    }
    return describeColumn(
      column,
      {
        cells: rows.length - missing.of(index),
        missing: missing.of(index),
        misfits,
        missingWords: missing.words(index),
      },
      examplesOf(rows, index),
    );
  });
}

/** One column's report from its counts. */
export function describeColumn(
  { name, kind, looksLike }: ColumnPlan,
  counts: Pick<ColumnReport, 'cells' | 'missing' | 'misfits' | 'missingWords'>,
  examples: readonly string[],
): ColumnReport {
  return { name, kind, looksLike, ...counts, examples: [...examples] };
}

/** The first few different cells of a column. */
export function examplesOf(rows: readonly (readonly string[])[], index: number): string[] {
  const examples = new Set<string>();
  for (let row = 0; row < rows.length && row < 200 && examples.size < 3; row++) {
    const cell = rows[row][index] ?? '';
    if (cell.trim() !== '') examples.add(keepText(cell, 60));
  }
  return [...examples];
}

function fits(column: ColumnPlan, cell: string): boolean {
  if (column.kind === 'number')
    return !Number.isNaN(parseNumber(bareNumber(cell, column.measure), column.decimal));
  if (column.kind !== 'time' || column.time === null) return true;
  return !Number.isNaN(column.time.form.read(cell, column.time.order, noTimeFacts()));
}
