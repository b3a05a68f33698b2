import type { Step } from '#lib/time-series.ts';
import type { TimeRange } from '../../../_ui/chart/axes/time-range.ts';
import { ReadoutEntry } from '../../../_ui/chart/cursor/readout-entry.tsx';
import type { Points } from '../../../_ui/chart/points/packed-points.ts';
import { formatTimestamp } from '../../../_ui/words/format-date.ts';
import { formatReading } from '../../../_ui/words/format-number.ts';
import { shownName } from '../../../_ui/words/shown-name.ts';

/** The point under the cursor in numbers, and what part of the series is in view, at a fixed place over the chart. */
export function SeriesReadout({
  seriesKey,
  step,
  points,
  index,
  range,
}: {
  seriesKey: string;
  step: Step;
  points: Points;
  /** Of the point; undefined where there is none. */
  index: number | undefined;
  range: TimeRange;
}) {
  return (
    <dl className="grid grid-cols-[minmax(10.5rem,auto)_minmax(0,1fr)] gap-x-4 sm:grid-cols-[12rem_10rem_1fr]">
      <ReadoutEntry name="time">
        {index === undefined ? '–' : formatTimestamp(points.xs[index], step)}
      </ReadoutEntry>
      <ReadoutEntry name={shownName(seriesKey, 200)}>{heightWords(points, index)}</ReadoutEntry>
      <ReadoutEntry name="in view" className="max-sm:hidden sm:justify-self-end">
        {formatTimestamp(range[0], step)} – {formatTimestamp(range[1], step)}
      </ReadoutEntry>
    </dl>
  );
}

/** The same in one sentence, for those who hear it. */
export const pointSentence = (points: Points, index: number | undefined, step: Step): string =>
  index === undefined
    ? 'no data'
    : `${formatTimestamp(points.xs[index], step)}: ${heightWords(points, index)}`;

/** A value as it was read, or that there is none. */
export function heightWords({ ys }: Points, index: number | undefined): string {
  if (index === undefined) return '–';
  const height = ys[index] ?? null;
  return height === null ? 'missing' : formatReading(height);
}
