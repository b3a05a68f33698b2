'use client';

import { useRef, useState } from 'react';
import type { MemoryReport } from '#lib/memory/schema.ts';
import type { Step } from '#lib/time-series.ts';
import { usePickedOrigin } from '../../../_ui/chart/cursor/picked-origin.ts';
import { shareCursor, useSharedCursor } from '../../../_ui/chart/cursor/shared-cursor.ts';
import { SelectField } from '../../../_ui/controls/select-field.tsx';
import { formatTimestamp } from '../../../_ui/words/format-date.ts';
import { MemoryForget } from './forgetting/memory-forget.tsx';
import type { PublishedForecast } from './forgetting/published-forecast.ts';
import { MemoryGradient } from './gradient/memory-gradient.tsx';
import { AnyLength } from './length/any-length.tsx';
import { MemoryStates } from './states/memory-states.tsx';
import { useMemoryTrace } from './worker/use-memory-trace.ts';

/** The pictures of a run's memory: pick a forecast origin, walk through the window that it was made from.
 * @param tracesHref  where the stored traces lie, each by its position
 * @param weightsHref where the weights lie, to forecast again with
 * @param season      the shortest season, in steps of the network; 0 for none
 * @param seriesKey   the series that the page shows
 * @param published   its combination beyond the end, if that is the forecast */
export function MemoryExplorer({
  report,
  step,
  tracesHref,
  weightsHref,
  season,
  seriesKey,
  published,
}: {
  report: MemoryReport;
  step: Step;
  tracesHref: string;
  weightsHref: string;
  season: number;
  seriesKey: string;
  published: PublishedForecast | null;
}) {
  const unrolled = useRef<HTMLElement>(null);
  const firstOfSeries = report.traces.findIndex(({ key }) => key === seriesKey);
  const [origin, setOrigin] = useState(Math.max(0, firstOfSeries));
  const [layer, setLayer] = useState(report.layers.length - 1);
  const [chosenCursor, setCursor] = useState(report.lookback - 1);
  const { trace, failure } = useMemoryTrace(`${tracesHref}/${origin}`);
  const steps = trace?.head.timestamps.length ?? report.lookback;
  const cursor = Math.min(chosenCursor, steps - 1);

  const moveCursor = (next: number) => {
    setCursor(next);
    const timestamp = trace?.head.timestamps[next];
    if (timestamp !== undefined && trace?.head.key === seriesKey) shareCursor(timestamp, 'memory');
  };
  useSharedCursor('memory', (timestamp) => {
    if (trace?.head.key !== seriesKey) return;
    // Of a patch every observation leads to it.
    const at = trace.head.timestamps.findIndex((end) => end >= timestamp);
    if (at > 0 || trace.head.timestamps[at] === timestamp) setCursor(at);
  });

  usePickedOrigin((timestamp) => {
    const picked = report.traces.findIndex(
      ({ key, originTimestamp }) => key === seriesKey && originTimestamp === timestamp,
    );
    if (picked === -1) return;
    setOrigin(picked);
    setCursor(report.lookback - 1);
    unrolled.current?.focus();
  });

  return (
    <div className="flex flex-col gap-6">
      <section
        ref={unrolled}
        tabIndex={-1}
        aria-labelledby="memory-unrolled"
        className="flex scroll-mt-4 flex-col gap-3 outline-none"
      >
        <h3 id="memory-unrolled">Unrolled</h3>
        <p className="max-w-prose text-muted">
          The same cell at every step: it takes the input and the state before, and gives the state after. The
          state starts at zero; after the last step the forecast is read from it. The output at a step is what
          would be read from its state for the first step of the forecast. Pick an origin here, or by its ring
          on the axis of the forecast’s chart.
        </p>
        <div className="flex flex-wrap items-end gap-2">
          <SelectField
            label="Forecast origin"
            value={String(origin)}
            options={report.traces.map(({ key, part, originTimestamp }, index) => ({
              value: String(index),
              label: `${formatTimestamp(originTimestamp, step)}, ${part === 'future' ? 'the future' : 'held out'}${
                key === seriesKey ? '' : `, ${key}`
              }`,
            }))}
            onChange={(event) => setOrigin(Number(event.target.value))}
          />
          {report.layers.length > 1 ? (
            <SelectField
              label="Layer"
              value={String(layer)}
              options={report.layers.map((_, index) => ({
                value: String(index),
                label: `${index + 1} of ${report.layers.length}`,
              }))}
              onChange={(event) => setLayer(Number(event.target.value))}
            />
          ) : null}
        </div>
        {failure ? (
          <p role="alert" className="text-warning">
            {failure}
          </p>
        ) : null}
        {trace ? (
          <MemoryStates
            report={report}
            trace={trace}
            layerIndex={layer}
            cursor={cursor}
            step={step}
            onCursor={moveCursor}
          />
        ) : (
          <p className="h-[36rem] text-muted print:hidden">{failure ? null : 'Reading the states ...'}</p>
        )}
      </section>
      <MemoryGradient report={report} step={step} lag={trace ? steps - cursor : null} />
      {trace ? (
        <MemoryForget
          key={`${trace.head.key} ${trace.head.targetTimestamps[0]}`}
          trace={trace}
          traceHref={`${tracesHref}/${origin}`}
          weightsHref={weightsHref}
          season={season}
          step={step}
          // Of other series, and of the past, the page knows no weights.
          published={trace.head.part === 'future' && trace.head.key === seriesKey ? published : null}
        />
      ) : null}
      {report.anyLength ? <AnyLength report={report.anyLength} step={step} /> : null}
    </div>
  );
}
