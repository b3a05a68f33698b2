import type { Revision } from '#lib/follow/schema.ts';
import type { Step } from '#lib/time-series.ts';
import { formatTimestamp } from '../../../_ui/words/format-date.ts';
import { formatCount } from '../../../_ui/words/format-number.ts';

/** What a version said otherwise of the past, in a sentence; null where it said the same.
 * "14 values from Mon 3 Mar 2014 to Mon 31 Mar 2014 were revised, by 2% on average." */
export function revisionSentence(
  { count, meanChange, first, last, late }: Revision,
  step: Step,
): string | null {
  const said: string[] = [];
  if (count > 0 && first !== null && last !== null) {
    const values = count === 1 ? 'One value' : `${formatCount(count)} values`;
    const when =
      first === last
        ? `of ${formatTimestamp(first, step)}`
        : `from ${formatTimestamp(first, step)} to ${formatTimestamp(last, step)}`;
    const by = meanChange === null ? '' : `, by ${percent(meanChange)} ${count === 1 ? '' : 'on average'}`;
    said.push(`${values} ${when} ${count === 1 ? 'was' : 'were'} revised${by.trimEnd()}.`);
  }
  if (late > 0) said.push(`${late === 1 ? 'One value' : `${formatCount(late)} values`} came late.`);
  return said.length === 0 ? null : said.join(' ');
}

const percent = (share: number): string =>
  share > 0 && share < 0.01 ? 'less than 1%' : `${Math.round(100 * share)}%`;
