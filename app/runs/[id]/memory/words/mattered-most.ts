import type { MemoryReport } from '#lib/memory/schema.ts';
import { nameSteps, type Step } from '#lib/time-series.ts';
import { formatTimestamp } from '../../../../_ui/words/format-date.ts';
import { formatPercent } from '../../../../_ui/words/format-number.ts';

/** Steps that are named. */
const named = 3;
/** A step that moves less of the forecast than this is like any other. */
const leastShare = 0.02;

/** The steps before the forecast that move it most, the most first, with their share of all that moves it: "The days that
 * mattered most: 31 Aug (34% of what moves the forecast), 25 Aug (12%)." Null where nothing moves it, or the times are not known.
 * @param times  timestamps of the last steps of the data, oldest first */
export function matteredMost(
  { wholeForecast, stride }: Pick<MemoryReport, 'wholeForecast' | 'stride'>,
  times: readonly number[],
  step: Step,
): string | null {
  const { mean } = wholeForecast;
  const total = mean.reduce((sum, value) => sum + value, 0);
  if (!(total > 0)) return null;
  const most = mean
    .map((value, index) => ({ lag: index + 1, share: value / total }))
    .filter(({ share }) => share >= leastShare)
    .sort((a, b) => b.share - a.share)
    .slice(0, named)
    .flatMap(({ lag, share }) => {
      const last = times.at(-1 - (lag - 1) * stride);
      const first = times.at(-lag * stride);
      if (last === undefined || first === undefined) return [];
      const when =
        stride === 1
          ? formatTimestamp(last, step)
          : `${formatTimestamp(first, step)} to ${formatTimestamp(last, step)}`;
      return [{ when, share: formatPercent(share, 0) }];
    });
  if (most.length === 0) return null;
  const words = most.map(({ when, share }, place) =>
    place === 0 ? `${when} (${share} of what moves the forecast)` : `${when} (${share})`,
  );
  const what = stride === 1 ? nameSteps(2, step) : 'stretches';
  return `The ${what} that mattered most: ${words.join(', ')}.`;
}
