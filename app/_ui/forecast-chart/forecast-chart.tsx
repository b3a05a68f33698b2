'use client';

import { useId, useMemo, useRef, useState } from 'react';
import type { MethodName } from '#lib/forecast/schema.ts';
import { clampRange, nearestIndex, type TimeRange } from '../chart/axes/time-range.ts';
import { ChartCursor } from '../chart/cursor/chart-cursor.tsx';
import { shareCursor, useSharedCursor } from '../chart/cursor/shared-cursor.ts';
import { chartFrame, plotSize } from '../chart/frame/chart-frame.ts';
import { Button } from '../controls/button.tsx';
import { useElementSize } from '../hooks/use-element-size.ts';
import { type KeyGroup, useKeyGroup } from '../page-frame/key-registry.ts';
import { ForecastChartControls } from './forecast-chart-controls.tsx';
import { ForecastChartGroundLabels } from './forecast-chart-ground-labels.tsx';
import { ForecastChartNames } from './forecast-chart-names.tsx';
import { ForecastChartOrigins } from './forecast-chart-origins.tsx';
import { ForecastChartPlot } from './forecast-chart-plot.tsx';
import { ForecastChartReadout, readoutSentence } from './forecast-chart-readout.tsx';
import { ForecastChartTable } from './forecast-chart-table.tsx';
import { firstRange, forecastChartView, wholeRange } from './forecast-chart-view.ts';
import {
  type ForecastChartData,
  type PackedForecast,
  residualAt,
  unpackForecast,
} from './forecast-columns.ts';
import { presetRanges } from './preset-ranges.ts';
import { StillForecast } from './still-forecast.tsx';
import { useChartAddress } from './use-chart-address.ts';

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
 * @param csv      the numbers as text, or where they can be downloaded
 * @param more     further files of the same, each by what it is
 * @param origins  forecast origins to pick, each the last observation before one
 * @param inAddress  whether what is chosen stands in the page's address: for the one chart that a page is about */
export function ForecastChart({
  packed,
  sentence,
  csv,
  more,
  origins,
  inAddress = false,
}: {
  packed: PackedForecast;
  sentence: string;
  csv: (() => string) | { readonly href: string };
  more?: readonly { readonly ending: string; readonly href: string }[];
  origins: readonly number[];
  inAddress?: boolean;
}) {
  const data = useMemo(() => unpackForecast(packed), [packed]);
  const place = useRef<HTMLDivElement>(null);
  const size = useElementSize(place);
  const sentenceId = useId();
  const [range, setRange] = useState<TimeRange>(() => firstRange(data));
  const [cursor, setCursor] = useState(() => firstCursor(data));
  const [baseline, setBaseline] = useState<MethodName | null>(data.baselines[0] ?? null);
  const [asTable, setAsTable] = useState(false);
  useKeyGroup(chartKeys);
  useChartAddress(inAddress, data, { range, baseline }, (choice) => {
    setRange(choice.range);
    setBaseline(choice.baseline);
  });
  const view = useMemo(() => forecastChartView(data, range, baseline), [data, range, baseline]);
  const width = size?.width ?? 0;
  const height = size?.height ?? 0;
  const frame = useMemo(() => chartFrame(width, height, 'named'), [width, height]);
  const stops = data.timestamps;
  const presets = useMemo(() => presetRanges(data), [data]);
  const zoomTo = (asked: TimeRange) => {
    const next = clampRange(asked, wholeRange(data));
    // A range of less than two steps would show nothing.
    if (stops.filter((at) => at >= next[0] && at <= next[1]).length >= 2) setRange(next);
  };
  const moveTo = (index: number) => {
    const reached = Math.min(stops.length - 1, Math.max(0, index));
    setCursor(reached);
    setRange(holding(range, stops[reached] ?? range[0]));
    if (reached !== cursor) shareCursor(stops[reached] ?? range[0], 'forecast');
  };
  // The view stays: to draw it anew at each step of another picture would hold that one up.
  useSharedCursor('forecast', (timestamp) => setCursor(nearestIndex(stops, timestamp)));

  return (
    <figure className="flex flex-col gap-3">
      {/* The cursor is described by it: read out twice it would be no help. */}
      <figcaption id={sentenceId} hidden>
        {sentence}
      </figcaption>
      <div className={data.judged ? 'min-h-39 sm:min-h-19 lg:min-h-9' : 'min-h-29 sm:min-h-9'}>
        <ForecastChartReadout data={data} row={cursor < 0 ? undefined : cursor} baseline={baseline} />
      </div>
      {asTable ? (
        <div className="h-80 overflow-y-auto sm:h-110">
          <ForecastChartTable data={data} baseline={baseline} />
        </div>
      ) : null}
      <div ref={place} hidden={asTable} className="relative h-80 sm:h-110">
        {width === 0 ? (
          <StillForecast data={data} view={view} baseline={baseline} />
        ) : (
          <>
            <div aria-hidden="true">
              <ForecastChartPlot data={data} view={view} baseline={baseline} frame={frame} />
            </div>
            <ForecastChartNames data={data} view={view} frame={frame} />
            <ChartCursor
              label={`Cursor on the ${data.judged ? 'chart' : 'instant forecast'} of ${data.key}`}
              describedBy={sentenceId}
              frame={frame}
              range={range}
              stops={stops}
              index={cursor}
              valueText={readoutSentence(data, cursor)}
              onIndex={moveTo}
              onRange={zoomTo}
              onReset={() => setRange(firstRange(data))}
            >
              {(xOf) => (
                <ForecastChartGroundLabels
                  data={data}
                  range={range}
                  xOf={xOf}
                  width={plotSize(frame).width}
                />
              )}
            </ChartCursor>
            <ForecastChartOrigins origins={origins} data={data} frame={frame} range={range} />
          </>
        )}
      </div>
      <ForecastChartControls
        data={data}
        view={view}
        baseline={baseline}
        onBaseline={setBaseline}
        csv={csv}
        more={more}
      >
        <Button aria-pressed={asTable} onClick={() => setAsTable(!asTable)}>
          {asTable ? 'Show the chart' : 'Show as table'}
        </Button>
        {presets.map(({ name, range: preset }) => (
          <Button
            key={name}
            disabled={asTable}
            aria-pressed={preset[0] === range[0] && preset[1] === range[1]}
            onClick={() => setRange(preset)}
          >
            {name}
          </Button>
        ))}
      </ForecastChartControls>
    </figure>
  );
}

/** The first step of the future; without one the last that has both an actual and a prediction, else the last. */
function firstCursor(data: ForecastChartData): number {
  const last = data.timestamps.length - 1;
  const future = data.historyRows + data.heldOutRows;
  if (future <= last) return future;
  for (let row = last; row >= data.historyRows; row--) if (residualAt(data, row) !== null) return row;
  return last;
}

/** The range moved just so far that it holds the timestamp. */
function holding(range: TimeRange, timestamp: number): TimeRange {
  const [from, to] = range;
  if (timestamp < from) return [timestamp, timestamp + (to - from)];
  if (timestamp > to) return [timestamp - (to - from), timestamp];
  return range;
}
