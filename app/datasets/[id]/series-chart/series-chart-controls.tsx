'use client';

import type { Step } from '#lib/time-series.ts';
import { ChartDownloads } from '../../../_ui/chart/export/chart-downloads.tsx';
import { Button } from '../../../_ui/controls/button.tsx';
import { SeriesPicture } from './series-picture.tsx';
import type { SeriesView } from './series-view.ts';

/** Under the chart: closer and back, the table, and what can be taken along. */
export function SeriesChartControls({
  seriesKey,
  step,
  view,
  csvHref,
  parquetHref,
  zoomed,
  asTable,
  onZoom,
  onWhole,
  onTable,
}: {
  seriesKey: string;
  step: Step;
  view: SeriesView;
  csvHref: string;
  parquetHref: string;
  zoomed: boolean;
  asTable: boolean;
  /** Below 1 zooms in around the cursor, above 1 out. */
  onZoom: (factor: number) => void;
  onWhole: () => void;
  onTable: () => void;
}) {
  return (
    <div className="flex flex-wrap items-center gap-2 print:hidden">
      <Button aria-pressed={asTable} onClick={onTable}>
        {asTable ? 'Show the chart' : 'Show as table'}
      </Button>
      <Button disabled={asTable} onClick={() => onZoom(0.5)}>
        Zoom in
      </Button>
      <Button disabled={asTable || !zoomed} onClick={() => onZoom(2)}>
        Zoom out
      </Button>
      <Button disabled={!zoomed} onClick={onWhole}>
        Whole series
      </Button>
      <ChartDownloads
        name={seriesKey}
        picture={() => <SeriesPicture seriesKey={seriesKey} step={step} view={view} />}
        csv={{ href: csvHref }}
        more={[{ ending: 'Parquet', href: parquetHref }]}
        className="sm:ml-auto"
      />
    </div>
  );
}
