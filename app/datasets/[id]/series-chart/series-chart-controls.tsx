'use client';

import { useState } from 'react';
import type { Step } from '#lib/time-series.ts';
import { Button } from '../../../_ui/button.tsx';
import { buttonClass } from '../../../_ui/button-class.ts';
import { saveBlob, svgAsPng } from '../../../_ui/chart/save-picture.ts';
import { fileNameOf } from '../file-name-of.ts';
import { seriesPicture } from './series-picture.ts';
import type { SeriesView } from './series-view.ts';

/** Under the chart: closer and back, the table, and what can be taken along. */
export function SeriesChartControls({
  seriesKey,
  step,
  view,
  csvHref,
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
  zoomed: boolean;
  asTable: boolean;
  /** Below 1 zooms in around the cursor, above 1 out. */
  onZoom: (factor: number) => void;
  onWhole: () => void;
  onTable: () => void;
}) {
  const [problem, setProblem] = useState<string | null>(null);
  const saveSvg = () =>
    saveBlob(
      new Blob([seriesPicture(seriesKey, step, view)], { type: 'image/svg+xml' }),
      fileNameOf('svg', seriesKey),
    );
  const savePng = async () => {
    try {
      saveBlob(await svgAsPng(seriesPicture(seriesKey, step, view)), fileNameOf('png', seriesKey));
    } catch (error) {
      setProblem(`The PNG could not be made: ${error instanceof Error ? error.message : 'unknown reason'}.`);
    }
  };

  return (
    <div className="flex flex-wrap items-center gap-2">
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
      <span className="flex items-center gap-2 sm:ml-auto">
        <span className="text-muted">Download</span>
        <Button onClick={savePng}>PNG</Button>
        <Button onClick={saveSvg}>SVG</Button>
        <a className={buttonClass('plain')} href={csvHref} download>
          CSV
        </a>
      </span>
      {problem ? (
        <p role="alert" className="text-warning">
          {problem}
        </p>
      ) : null}
    </div>
  );
}
