'use client';

import { useId, useMemo, useRef, useState } from 'react';
import type { Step } from '#lib/time-series.ts';
import { clampRange, nearestIndex, type TimeRange, zoomedRange } from '../../../_ui/chart/axes/time-range.ts';
import { ChartCursor } from '../../../_ui/chart/cursor/chart-cursor.tsx';
import { chartFrame, plotSize } from '../../../_ui/chart/frame/chart-frame.ts';
import { unpackPoints } from '../../../_ui/chart/points/packed-points.ts';
import { useElementSize } from '../../../_ui/hooks/use-element-size.ts';
import { type KeyGroup, useKeyGroup } from '../../../_ui/page-frame/key-registry.ts';
import { formatCount } from '../../../_ui/words/format-number.ts';
import type { Finding } from './find-findings.ts';
import { SeriesChartControls } from './series-chart-controls.tsx';
import { SeriesChartPlot } from './series-chart-plot.tsx';
import { SeriesChartTable } from './series-chart-table.tsx';
import { SeriesMiniMap } from './series-mini-map.tsx';
import { pointSentence, SeriesReadout } from './series-readout.tsx';
import { seriesView } from './series-view.ts';
import type { SeriesWindow } from './series-window.ts';
import { StillSeries } from './still-series.tsx';
import { useSeriesWindow } from './use-series-window.ts';

const chartKeys: KeyGroup = {
  title: 'Series chart',
  keys: [
    ['← →', 'move the cursor; with Shift by ten'],
    ['Home End', 'first and last point in view'],
    ['+ −', 'zoom in and out around the cursor'],
    ['0', 'the whole series'],
  ],
};

/** Rows from which the whole series is also drawn in small. */
const miniMapFrom = 200;

/** One series over its whole length: to zoom by dragging, to read out, to take along.
 * @param sentence what the chart shows, for those who cannot see it
 * @param query    `key` and `v` of this series, for the routes that serve its parts and its CSV */
export function SeriesChart({
  datasetId,
  seriesKey,
  step,
  whole,
  sentence,
  findings,
  query,
}: {
  datasetId: string;
  seriesKey: string;
  step: Step;
  whole: SeriesWindow;
  sentence: string;
  /** What is marked on it. */
  findings: readonly Finding[];
  query: string;
}) {
  const place = useRef<HTMLDivElement>(null);
  const size = useElementSize(place);
  const sentenceId = useId();
  const { range, setRange, points, filled, rows, complete, pending, failure } = useSeriesWindow(
    whole,
    `/datasets/${datasetId}/series?${query}`,
  );
  const [cursorAt, setCursorAt] = useState(whole.to);
  const [asTable, setAsTable] = useState(false);
  useKeyGroup(chartKeys);

  const view = useMemo(() => seriesView(points, range, step), [points, range, step]);
  const wholePoints = useMemo(() => unpackPoints(whole.points), [whole]);
  const width = size?.width ?? 0;
  const height = size?.height ?? 0;
  const frame = useMemo(() => chartFrame(width, height, 'bare'), [width, height]);
  const stops = view.inside.map((index) => points.xs[index]);
  const stop = nearestIndex(stops, cursorAt);
  const cursor = view.inside[stop];
  const cursorHeight = cursor === undefined ? null : (points.ys[cursor] ?? null);
  const zoomed = range[0] !== whole.from || range[1] !== whole.to;
  const withMiniMap = whole.rows >= miniMapFrom;
  const showWhole = () => setRange([whole.from, whole.to]);
  const zoomTo = (asked: TimeRange) => {
    const [left, right] = clampRange(asked, [whole.from, whole.to]);
    // Less than two points would show nothing, unless finer ones are still to come.
    const within = stops.filter((at) => at >= left && at <= right).length;
    if (right > left && (within >= 2 || (!complete && within >= 1))) setRange([left, right]);
  };
  const moveTo = (target: number) => {
    const reached = stops[Math.min(stops.length - 1, Math.max(0, target))];
    if (reached !== undefined) setCursorAt(reached);
    const half = (range[1] - range[0]) / 2;
    // Beyond the edge the view moves on by half.
    if (target < 0) zoomTo([range[0] - half, range[1] - half]);
    if (target >= stops.length) zoomTo([range[0] + half, range[1] + half]);
  };

  return (
    <figure className="flex flex-col gap-2">
      {/* The cursor is described by it: read out twice it would be no help. */}
      <figcaption id={sentenceId} hidden>
        {sentence}
      </figcaption>
      <SeriesReadout seriesKey={seriesKey} step={step} points={points} index={cursor} range={range} />
      {asTable ? (
        <div className={`overflow-y-auto ${withMiniMap ? 'h-84 sm:h-108' : 'h-72 sm:h-96'}`}>
          <SeriesChartTable seriesKey={seriesKey} step={step} view={view} />
        </div>
      ) : null}
      <div ref={place} hidden={asTable} className="relative h-72 sm:h-96">
        {width === 0 ? (
          <StillSeries view={view} />
        ) : (
          <>
            <div aria-hidden="true">
              <SeriesChartPlot view={view} filled={filled} findings={findings} frame={frame} />
            </div>
            <ChartCursor
              label={`Cursor on the chart of ${seriesKey}`}
              describedBy={sentenceId}
              frame={frame}
              range={range}
              stops={stops}
              index={stop}
              valueText={pointSentence(points, cursor, step)}
              onIndex={moveTo}
              onRange={zoomTo}
              onReset={showWhole}
            >
              {(xOf) =>
                cursorHeight === null ? null : (
                  <span
                    aria-hidden="true"
                    className="pointer-events-none absolute size-2 -translate-1/2 rounded-full border-2 border-paper bg-chart-actual"
                    style={{
                      left: xOf(stops[stop] ?? 0),
                      top: plotSize(frame).height * (1 - view.y.share(cursorHeight)),
                    }}
                  />
                )
              }
            </ChartCursor>
          </>
        )}
      </div>
      <div hidden={asTable || !withMiniMap}>
        <SeriesMiniMap
          points={wholePoints}
          whole={[whole.from, whole.to]}
          range={range}
          inset={frame}
          onRange={setRange}
        />
      </div>
      <SeriesChartControls
        seriesKey={seriesKey}
        step={step}
        view={view}
        csvHref={`/datasets/${datasetId}/series.csv?${query}`}
        parquetHref={`/datasets/${datasetId}/series.parquet?${query}`}
        zoomed={zoomed}
        asTable={asTable}
        onZoom={(factor) => zoomTo(zoomedRange(range, stops[stop], factor))}
        onWhole={showWhole}
        onTable={() => setAsTable(!asTable)}
      />
      <p role="status" className="min-h-4 text-label text-muted">
        {failure ?? (pending ? 'Reading the finer points…' : drawnNote(rows, stops.length, zoomed, asTable))}
        {filled.length > 0 ? ' Shaded: values that were missing and were filled.' : ''}
      </p>
    </figure>
  );
}

function drawnNote(rows: number, drawn: number, zoomed: boolean, asTable: boolean): string {
  const ofAll = `${formatCount(drawn)} of ${formatCount(rows)} rows`;
  if (drawn < rows && asTable)
    return `${ofAll} stand here, those that the chart draws; the CSV has every one.`;
  if (drawn < rows) return `${ofAll} are drawn; drag across the chart to see finer.`;
  if (zoomed || asTable) return 'Every row of this part is shown.';
  return 'Every row is drawn. Drag across the chart to zoom.';
}
