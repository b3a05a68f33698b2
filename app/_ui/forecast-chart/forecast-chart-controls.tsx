'use client';

import type { ReactNode } from 'react';
import { type MethodName, methodNames } from '#lib/forecast/schema.ts';
import { ChartDownloads } from '../chart/export/chart-downloads.tsx';
import { controlClass } from '../controls/control-class.ts';
import { methodName } from '../words/method-names.ts';
import { ForecastChartPicture } from './forecast-chart-picture.tsx';
import type { ForecastChartView } from './forecast-chart-view.ts';
import type { ForecastChartData } from './forecast-columns.ts';

/** Under the chart: which baseline is drawn, what is in view (children), and what can be taken along. */
export function ForecastChartControls({
  data,
  view,
  baseline,
  onBaseline,
  csv,
  more,
  children,
}: {
  data: ForecastChartData;
  view: ForecastChartView;
  baseline: MethodName | null;
  onBaseline: (method: MethodName | null) => void;
  csv: (() => string) | { readonly href: string };
  more?: readonly { readonly ending: string; readonly href: string }[];
  children: ReactNode;
}) {
  return (
    <div className="flex flex-wrap items-center gap-2 print:hidden">
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
                {methodName(method, data.cell)}
              </option>
            ))}
            <option value="">nothing</option>
          </select>
        </label>
      ) : null}
      {children}
      <ChartDownloads
        name={`${data.judged ? 'forecast' : 'instant-forecast'}-${data.key}`}
        picture={() => <ForecastChartPicture data={data} view={view} baseline={baseline} />}
        csv={csv}
        more={more}
        className="sm:ml-auto"
      />
    </div>
  );
}
