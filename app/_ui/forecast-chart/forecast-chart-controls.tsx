'use client';

import { type ReactNode, useState } from 'react';
import { type MethodName, methodNames } from '#lib/forecast/schema.ts';
import { Button } from '../button.tsx';
import { buttonClass } from '../button-class.ts';
import { pictureAsSvg, saveBlob, svgAsPng } from '../chart/save-picture.ts';
import { controlClass } from '../control-class.ts';
import { methodName } from '../method-names.ts';
import type { ForecastChartData } from './forecast-chart-data.ts';
import { ForecastChartPicture } from './forecast-chart-picture.tsx';
import type { ForecastChartView } from './forecast-chart-view.ts';

/** Under the chart: which baseline is drawn, what is in view (children), and what can be taken along. */
export function ForecastChartControls({
  data,
  view,
  baseline,
  onBaseline,
  csvHref,
  children,
}: {
  data: ForecastChartData;
  view: ForecastChartView;
  baseline: MethodName | null;
  onBaseline: (method: MethodName | null) => void;
  csvHref: string;
  children: ReactNode;
}) {
  const [problem, setProblem] = useState<string | null>(null);
  const fileName = `forecast-${data.key.replaceAll(/[^\p{L}\p{N}]+/gu, '-')}`;

  const svg = () =>
    pictureAsSvg(ForecastChartPicture, { data, view, baseline, title: `${data.key}: forecast and actual` });
  const saveSvg = () => saveBlob(new Blob([svg()], { type: 'image/svg+xml' }), `${fileName}.svg`);
  const savePng = async () => {
    try {
      saveBlob(await svgAsPng(svg()), `${fileName}.png`);
    } catch (error) {
      setProblem(`The PNG could not be made: ${error instanceof Error ? error.message : 'unknown reason'}`);
    }
  };

  return (
    <div className="flex flex-wrap items-center gap-2">
      {data.baselines.length > 0 ? (
        <label className="flex items-center gap-2 text-muted">
          Compare with
          <select
            className={`${controlClass} w-auto!`}
            value={baseline ?? ''}
            onChange={(event) =>
              onBaseline(methodNames.find((method) => method === event.target.value) ?? null)
            }
          >
            {data.baselines.map((method) => (
              <option key={method} value={method}>
                {methodName(method, 'gru')}
              </option>
            ))}
            <option value="">nothing</option>
          </select>
        </label>
      ) : null}
      {children}
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
