'use client';

import { useId, useMemo, useRef, useState } from 'react';
import type { MethodName } from '#lib/forecast/schema.ts';
import { Button } from '../button.tsx';
import { chartFrame } from '../chart/chart-frame.ts';
import { useElementSize } from '../chart/use-element-size.ts';
import { type KeyGroup, useKeyGroup } from '../key-registry.ts';
import { ForecastChartControls } from './forecast-chart-controls.tsx';
import {
  type ForecastChartData,
  type PackedForecastChart,
  unpackForecastChart,
} from './forecast-chart-data.ts';
import { ForecastChartNames } from './forecast-chart-names.tsx';
import { ForecastChartOverlay } from './forecast-chart-overlay.tsx';
import { ForecastChartPlot } from './forecast-chart-plot.tsx';
import { ForecastChartReadout } from './forecast-chart-readout.tsx';
import { ForecastChartTable } from './forecast-chart-table.tsx';
import { firstRange, forecastChartView, type TimeRange, wholeRange } from './forecast-chart-view.ts';
import { ForecastChartFallback } from './still-forecast.tsx';

const chartKeys: KeyGroup = {
  title: 'Forecast chart',
  keys: [
    ['← →', 'move the cursor; with Shift by ten'],
    ['Home End', 'first and last step in view'],
    ['+ −', 'zoom in and out around the cursor'],
    ['0', 'back to the first view'],
  ],
};

/** Predictions against actuals with bands, baseline, origin and future: to zoom, to read out, to take along.
 * @param sentence what the chart shows, for those who cannot see it
 * @param csvHref  where the numbers can be downloaded */
export function ForecastChart({
  packed,
  sentence,
  csvHref,
}: {
  packed: PackedForecastChart;
  sentence: string;
  csvHref: string;
}) {
  const data = useMemo(() => unpackForecastChart(packed), [packed]);
  const place = useRef<HTMLDivElement>(null);
  const size = useElementSize(place);
  const sentenceId = useId();
  const [range, setRange] = useState<TimeRange>(() => firstRange(data));
  const [cursor, setCursor] = useState(() => firstCursor(data));
  const [baseline, setBaseline] = useState<MethodName | null>(data.baselines[0] ?? null);
  const [asTable, setAsTable] = useState(false);
  useKeyGroup(chartKeys);

  const view = useMemo(() => forecastChartView(data, range, baseline), [data, range, baseline]);
  const width = size?.width ?? 0;
  const height = size?.height ?? 0;
  const frame = useMemo(() => chartFrame(width, height), [width, height]);
  // A range of less than two steps would show nothing.
  const zoomTo = (next: TimeRange) => {
    const inside = data.rows.filter((row) => row.timestamp >= next[0] && row.timestamp <= next[1]);
    if (inside.length >= 2) setRange(next);
  };

  return (
    <figure className="flex flex-col gap-3">
      <figcaption id={sentenceId} className="sr-only">
        {sentence}
      </figcaption>
      <div className="min-h-39 sm:min-h-9">
        <ForecastChartReadout data={data} row={data.rows[cursor]} baseline={baseline} />
      </div>
      {asTable ? (
        <div className="h-80 overflow-y-auto sm:h-110">
          <ForecastChartTable data={data} baseline={baseline} />
        </div>
      ) : null}
      <div ref={place} hidden={asTable} className="relative h-80 sm:h-110">
        {width === 0 ? (
          <ForecastChartFallback data={data} view={view} baseline={baseline} />
        ) : (
          <>
            <div aria-hidden="true">
              <ForecastChartPlot data={data} view={view} baseline={baseline} frame={frame} />
            </div>
            <ForecastChartNames data={data} view={view} frame={frame} />
            <ForecastChartOverlay
              data={data}
              range={range}
              frame={frame}
              cursor={cursor}
              describedBy={sentenceId}
              onCursor={setCursor}
              onRange={zoomTo}
              onReset={() => setRange(firstRange(data))}
            />
          </>
        )}
      </div>
      <ForecastChartControls
        data={data}
        view={view}
        baseline={baseline}
        onBaseline={setBaseline}
        csvHref={csvHref}
      >
        <Button aria-pressed={asTable} onClick={() => setAsTable(!asTable)}>
          {asTable ? 'Show the chart' : 'Show as table'}
        </Button>
        <Button disabled={asTable} onClick={() => setRange(firstRange(data))}>
          Zoom to the forecast
        </Button>
        <Button disabled={asTable} onClick={() => setRange(wholeRange(data))}>
          All the data
        </Button>
      </ForecastChartControls>
    </figure>
  );
}

/** The last step that has both an actual and a prediction, else the last step. */
function firstCursor(data: ForecastChartData): number {
  const judged = data.rows.findLastIndex((row) => row.actual !== null && row.predicted !== null);
  return judged === -1 ? data.rows.length - 1 : judged;
}
