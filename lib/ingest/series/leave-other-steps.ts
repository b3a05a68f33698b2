import type { ReadingPlan } from '../plan/plan-reading.ts';
import type { Ledger } from '../rows/create-ledger.ts';
import type { NumberTable } from '../rows/create-row-store.ts';
import { describeStep } from '../steps/describe-step.ts';
import { findStep } from '../steps/find-step.ts';
import { partBySteps } from '../steps/part-by-steps.ts';
import { rowAt, type SeriesRows } from './group-rows.ts';

/** Leaves out the series of a panel whose observations lie at a step of their own, by name and each row in the ledger: as gaps in the
 * calendar of the others they would be forecast day by day though they come by month.
 * @returns the groups that are left, how many rows are not, and what to say of them, null where there are none */
export function leaveOtherSteps(
  groups: readonly SeriesRows[],
  table: NumberTable,
  { columns }: Pick<ReadingPlan, 'columns'>,
  ledger: Ledger,
  rowTextAt: (byte: number) => string | null,
): { readonly groups: SeriesRows[]; readonly rowsLeftOut: number; readonly sentence: string | null } {
  const { kept, others } = partBySteps(groups.map(({ timestamps }) => timestamps));
  const left = kept.map((index) => groups[index]);
  if (others.length === 0) return { groups: left, rowsLeftOut: 0, sentence: null };
  const usual = describeStep(findStep(left.map(({ timestamps }) => timestamps)).step);
  for (const { index, step } of others) {
    const group = groups[index];
    const reason = `"${group.id ?? columns[0].name}" is ${describeStep(step)} where the others are ${usual}; its rows are left out.`;
    for (let place = 0; place < group.rowCount; place++) {
      const row = rowAt(group, place);
      const byte = table.places.byteOf(row);
      const text = (): string => rowTextAt(byte) ?? '';
      ledger.add({ kind: 'other-step', line: table.places.lineOf(row), byte, column: null, reason, text });
    }
  }
  const named = others
    .slice(0, 5)
    .map(({ index, step }) => `"${groups[index].id ?? ''}" (${describeStep(step)})`);
  const more = others.length > 5 ? ` and ${others.length - 5} more` : '';
  const sentence = `${named.join(', ')}${more} ${others.length === 1 ? 'has a step of its' : 'have steps of their'} own where the others are ${usual}, and ${others.length === 1 ? 'was' : 'were'} left out: one panel has one step. Forecast from a file apart, or gather all into one step, as with --step month:mean.`;
  const rowsLeftOut = others.reduce((sum, { index }) => sum + groups[index].rowCount, 0);
  return { groups: left, rowsLeftOut, sentence };
}
