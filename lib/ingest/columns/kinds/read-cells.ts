import { bareNumber } from '../../cells/numbers/bare-number.ts';
import { parseNumber } from '../../cells/numbers/parse-number.ts';
import { isMissing } from '../../cells/signs/missing-values.ts';
import { formatTimestamp } from '../../cells/times/format-timestamp.ts';
import { noTimeFacts } from '../../cells/times/time-facts.ts';
import type { ReadCell } from '../../schema.ts';
import { keepText } from '../../text/keep-text.ts';
import type { ColumnPlan } from './column-plan.ts';

/** What the cells of a row were understood as, for the preview: dates written one way, numbers with a point.
 * @param cells  as they stand, at least as many as `columns`
 * @param missingNumbers  those that the user takes for missing values
 * @param keepsTimes  times are shown as they stand: what they become depends on a zone or on other columns */
export function readCells(
  columns: readonly ColumnPlan[],
  cells: readonly string[],
  missingNumbers: readonly number[],
  keepsTimes: boolean,
): ReadCell[] {
  return columns.map((column, index) => readCell(column, cells[index] ?? '', missingNumbers, keepsTimes));
}

function readCell(
  { kind, time, decimal, measure }: ColumnPlan,
  cell: string,
  missingNumbers: readonly number[],
  keepsTimes: boolean,
): ReadCell {
  const text = keepText(cell, shownCharacters);
  if (kind === 'time' && time !== null) {
    const timestampMs = time.form.read(cell, time.order, noTimeFacts());
    if (!Number.isNaN(timestampMs)) {
      const isCount = time.form.name === 'index';
      return { as: 'value', text: keepsTimes || isCount ? text : formatTimestamp(timestampMs) };
    }
    return { as: isMissing(cell) ? 'missing' : 'misfit', text };
  }
  const bare = kind === 'number' ? bareNumber(cell, measure) : cell;
  if (isMissing(bare)) return { as: 'missing', text };
  if (kind !== 'number') return { as: 'value', text };
  const value = parseNumber(bare, decimal);
  if (missingNumbers.includes(value)) return { as: 'missing', text };
  return Number.isNaN(value) ? { as: 'misfit', text } : { as: 'value', text: String(value) };
}

/** A cell of 10 MB is not shown whole. */
const shownCharacters = 500;
