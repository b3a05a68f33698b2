import type { MethodName } from '#lib/forecast/schema.ts';
import { ChartPicture, pictureColours as colours, pictureBox } from '../chart/chart-picture.tsx';
import { methodName } from '../words/method-names.ts';
import type { ForecastChartData } from './forecast-chart-data.ts';
import { forecastPaths } from './forecast-chart-paths.ts';
import type { ForecastChartView } from './forecast-chart-view.ts';
import { chartTicks, formatObservedTime } from './observed-times.ts';
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
  const { left, top, width, height } = pictureBox;
  const right = left + width;
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
  const inside = (x: number) => Math.min(right, Math.max(left, x));
  return (
    <ChartPicture
      title={`${data.key}: forecast and actual`}
      subtitle={`Actual solid, ${data.forecastName} dashed with its 80% and 95% bands${baselineText}${kindText}`}
      ground={view}
      ticks={chartTicks(data, view.range[0], view.range[1], 10)}
      under={(scale) => {
        const [cutoff, end] = [inside(scale.x(data.cutoff)), inside(scale.x(data.dataEnd))];
        return (
          <>
            <rect x={cutoff} y={top} width={end - cutoff} height={height} fill={colours.heldOut} />
            <rect x={end} y={top} width={right - end} height={height} fill={colours.future} />
          </>
        );
      }}
    >
      {(scale) => {
        const paths = forecastPaths(view, baseline, scale);
        const [cutoff, end] = [inside(scale.x(data.cutoff)), inside(scale.x(data.dataEnd))];
        return (
          <>
            <path d={paths.band95} fill={colours.prediction} fillOpacity={0.14} />
            <path d={paths.band80} fill={colours.prediction} fillOpacity={0.28} />
            <g fill="none">
              <path d={paths.baseline} stroke={colours.baseline} strokeWidth={2} strokeDasharray="2 4" />
              <path d={paths.actual} stroke={colours.ink} strokeWidth={2} />
              <path d={paths.predicted} stroke={colours.prediction} strokeWidth={2.5} strokeDasharray="6 4" />
            </g>
            <PictureMarks marks={marks} scale={scale} />
            {cutoff > left ? (
              <>
                <line x1={cutoff} x2={cutoff} y1={top} y2={top + height} stroke={colours.grey} />
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
      }}
    </ChartPicture>
  );
}
