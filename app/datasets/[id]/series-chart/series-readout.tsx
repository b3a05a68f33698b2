import type { ReactNode } from 'react';
import type { Step } from '#lib/time-series.ts';
import type { DrawnPoint } from '../../../_ui/chart/decimate.ts';
import { formatTimestamp } from '../../../_ui/format-date.ts';
import { formatReading } from '../../../_ui/format-number.ts';

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
  range: readonly [number, number];
}) {
  return (
    <dl className="grid grid-cols-2 gap-x-4 sm:grid-cols-[12rem_10rem_1fr]">
      <Entry name="at">{point ? formatTimestamp(point.x, step) : '–'}</Entry>
      <Entry name={seriesKey}>{valueText(point)}</Entry>
      <Entry name="in view" className="max-sm:hidden sm:text-right">
        {formatTimestamp(range[0], step)} – {formatTimestamp(range[1], step)}
      </Entry>
    </dl>
  );
}

/** The same in one sentence, for those who hear it. */
export const pointSentence = (point: DrawnPoint | undefined, step: Step): string =>
  point === undefined ? 'no data' : `${formatTimestamp(point.x, step)}: ${valueText(point)}`;

const valueText = (point: DrawnPoint | undefined): string =>
  point === undefined ? '–' : point.y === null ? 'missing' : formatReading(point.y);

function Entry({
  name,
  className = '',
  children,
}: {
  name: string;
  className?: string;
  children: ReactNode;
}) {
  return (
    <div className={`min-w-0 ${className}`}>
      <dt className="truncate text-label text-muted">{name}</dt>
      <dd className="truncate">{children}</dd>
    </div>
  );
}
