'use client';

import { useId, useMemo, useRef, useState } from 'react';
import { nearestIndex } from '../chart/axes/time-range.ts';
import { ChartCursor } from '../chart/cursor/chart-cursor.tsx';
import { chartFrame } from '../chart/frame/chart-frame.ts';
import { controlClass } from '../controls/control-class.ts';
import { useElementSize } from '../hooks/use-element-size.ts';
import { formatNumber } from '../words/format-number.ts';
import { LossChartNames } from './loss-chart-names.tsx';
import { LossChartPlot } from './loss-chart-plot.tsx';
import { epochOf, type LossPoint } from './loss-point.ts';
import { lossView } from './loss-view.ts';

/** Training and validation loss by epoch, one network at a time; the one begun last unless another is chosen.
 * Losses are mean absolute errors on the series' own scale. */
export function LossChart({
  points,
  members,
  plannedEpochs = 2,
  className = 'h-80 sm:h-110',
}: {
  points: readonly LossPoint[];
  members: number;
  /** Where the axis ends while training goes on; the last epoch if left out. */
  plannedEpochs?: number;
  className?: string;
}) {
  const place = useRef<HTMLDivElement>(null);
  const size = useElementSize(place);
  const sentenceId = useId();
  const [chosen, setChosen] = useState<number | null>(null);
  // Until it is moved, the cursor stays on the last epoch.
  const [cursorAt, setCursorAt] = useState<number | null>(null);
  const numbers = useMemo(
    () => [...new Set(points.map((point) => point.member))].sort((a, b) => a - b),
    [points],
  );
  // Networks on several threads tell of their epochs by turns: the curves must not jump between them.
  const member = chosen ?? numbers.at(-1);
  const view = useMemo(() => {
    const shown = points.filter((point) => point.member === member);
    return lossView(shown, plannedEpochs);
  }, [points, member, plannedEpochs]);
  const width = size?.width ?? 0;
  const height = size?.height ?? 0;
  const frame = useMemo(() => chartFrame(width, height, 'named'), [width, height]);
  const stops = useMemo(() => view.points.map(epochOf), [view]);
  const index = cursorAt === null ? stops.length - 1 : nearestIndex(stops, cursorAt);
  const last = view.points.at(-1);

  return (
    <figure className="flex flex-col gap-2">
      <figcaption className="flex min-h-control flex-wrap items-center gap-x-4 gap-y-1 text-muted">
        <span>Mean absolute error by epoch, in the unit of the series; lower is better</span>
        {members > 1 && numbers.length > 1 ? (
          <label className="ml-auto flex items-center gap-2">
            Network
            <select
              className={`${controlClass} w-auto!`}
              value={member}
              onChange={(event) => setChosen(Number(event.target.value))}
            >
              {numbers.map((number) => (
                <option key={number} value={number}>
                  {number} of {members}
                </option>
              ))}
            </select>
          </label>
        ) : null}
      </figcaption>
      <p id={sentenceId} hidden>
        {last && !view.best
          ? `After epoch ${last.epoch}: training loss ${formatNumber(last.trainLoss)}. This network learns from all the data, so nothing is left to validate it on.`
          : last && view.best
            ? `After epoch ${last.epoch}: training loss ${formatNumber(last.trainLoss)}, validation loss ${formatNumber(last.validationLoss)}; the lowest validation loss, ${formatNumber(view.best.validationLoss)}, is that of epoch ${view.best.epoch}.`
            : 'No epoch is finished yet.'}
      </p>
      <p aria-hidden="true" className="min-h-5 truncate font-mono whitespace-pre">
        {readoutOf(view.points[index])}
      </p>
      <div ref={place} className={`relative ${className}`}>
        {last === undefined ? (
          <p className="flex h-full items-center justify-center rounded-control bg-surface text-muted">
            The curves begin with the first finished epoch.
          </p>
        ) : width > 0 ? (
          <>
            <div aria-hidden="true">
              <LossChartPlot view={view} frame={frame} />
            </div>
            <LossChartNames view={view} frame={frame} />
            <ChartCursor
              label="Cursor on the losses"
              describedBy={sentenceId}
              frame={frame}
              range={view.x.domain}
              stops={stops}
              index={index}
              valueText={readoutOf(view.points[index])}
              onIndex={(target) =>
                setCursorAt(stops[Math.min(stops.length - 1, Math.max(0, target))] ?? null)
              }
            />
          </>
        ) : null}
      </div>
    </figure>
  );
}

/** One epoch in a line of words and numbers. */
const readoutOf = (point: LossPoint | undefined): string =>
  point === undefined
    ? ''
    : `epoch ${point.epoch}  training ${formatNumber(point.trainLoss)}${point.validationLoss === null ? '' : `  validation ${formatNumber(point.validationLoss)}`}`;
