import { type MethodName, unjudgedSentence } from '#lib/forecast/schema.ts';
import { ExportChart } from '../chart/export/export-chart.tsx';
import type { ChartScale } from '../chart/frame/chart-scale.ts';
import { methodName } from '../words/method-names.ts';
import type { ForecastChartView } from './forecast-chart-view.ts';
import type { ForecastChartData } from './forecast-columns.ts';
import { ForecastGrounds, ForecastLines } from './forecast-lines.tsx';
import { formatObservedTime } from './observed-times.ts';
import { PictureMarks } from './picture-marks.tsx';

/** The part in view as a picture of its own, for a report. */
export function ForecastChartPicture({
  data,
  view,
  baseline,
}: {
  data: ForecastChartData;
  view: ForecastChartView;
  baseline: MethodName | null;
}) {
  const baselineText = baseline ? `, ${methodName(baseline, data.cell)} dotted` : '';
  const [from, to] = view.range;
  const marks = data.marks.filter(({ timestamp }) => timestamp >= from && timestamp <= to);
  const kindText = [
    marks.some(({ kind }) => kind === 'outlier') ? 'outliers ringed' : '',
    marks.some(({ kind }) => kind === 'change point') ? 'changes of level dotted' : '',
  ]
    .filter((words) => words !== '')
    .map((words) => `, ${words}`)
    .join('');
  return (
    <ExportChart
      title={`${data.key}: ${data.judged ? 'forecast and actual' : 'instant forecast'}`}
      subtitle={`${data.judged ? '' : `${unjudgedSentence} `}Actual solid, ${data.forecastName} dashed with its 80% and 95% bands${baselineText}${kindText}`}
      x={view.x}
      y={view.y}
      under={(scale) => <ForecastGrounds data={data} scale={scale} />}
      over={(scale) => <GroundNames data={data} scale={scale} />}
    >
      {(scale) => (
        <>
          <ForecastLines data={data} view={view} baseline={baseline} scale={scale} heavy />
          <PictureMarks marks={marks} scale={scale} />
        </>
      )}
    </ExportChart>
  );
}

/** The forecast origin's date over its line, and where the future begins. */
function GroundNames({ data, scale }: { data: ForecastChartData; scale: ChartScale }) {
  const { left, right, top, bottom } = scale.plot;
  const inside = (x: number) => Math.min(right, Math.max(left, x));
  const [cutoff, end] = [inside(scale.x(data.cutoff)), inside(scale.x(data.dataEnd))];
  return (
    <>
      {cutoff > left ? (
        <>
          <line x1={cutoff} x2={cutoff} y1={top} y2={bottom} stroke="var(--muted)" />
          <text x={cutoff - 6} y={top - 8} textAnchor={cutoff > 400 ? 'end' : 'start'}>
            origin {formatObservedTime(data, data.cutoff)}
          </text>
        </>
      ) : null}
      {end < right - 60 ? (
        <text x={end + 6} y={top - 8}>
          future
        </text>
      ) : null}
    </>
  );
}
