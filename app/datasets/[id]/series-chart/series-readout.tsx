import type { Step } from '#lib/time-series.ts';
import type { DrawnPoint } from '../../../_ui/chart/decimate.ts';
import { ReadoutEntry } from '../../../_ui/chart/readout-entry.tsx';
import type { TimeRange } from '../../../_ui/chart/time-range.ts';
import { formatTimestamp } from '../../../_ui/words/format-date.ts';
import { formatReading } from '../../../_ui/words/format-number.ts';
import { shownName } from '../../../_ui/words/shown-name.ts';

/** The point under the cursor in numbers, and what part of the series is in view, at a fixed place over the chart. */
export function SeriesReadout({
  seriesKey,
  step,
  point,
  range,
}: {
  seriesKey: string;
  step: Step;
  point: DrawnPoint | undefined;
  range: TimeRange;
}) {
  return (
    <dl className="grid grid-cols-2 gap-x-4 sm:grid-cols-[12rem_10rem_1fr]">
      <ReadoutEntry name="time">{point ? formatTimestamp(point.x, step) : '–'}</ReadoutEntry>
      <ReadoutEntry name={shownName(seriesKey, 200)}>{valueText(point)}</ReadoutEntry>
      <ReadoutEntry name="in view" className="max-sm:hidden sm:justify-self-end">
        {formatTimestamp(range[0], step)} – {formatTimestamp(range[1], step)}
      </ReadoutEntry>
    </dl>
  );
}

/** The same in one sentence, for those who hear it. */
export const pointSentence = (point: DrawnPoint | undefined, step: Step): string =>
  point === undefined ? 'no data' : `${formatTimestamp(point.x, step)}: ${valueText(point)}`;

const valueText = (point: DrawnPoint | undefined): string =>
  point === undefined ? '–' : point.y === null ? 'missing' : formatReading(point.y);
