import type { MethodName } from '#lib/forecast/schema.ts';
import { bandPath, chartScale, linePath } from '../chart/chart-scale.ts';
import { timeTicks } from '../chart/time-ticks.ts';
import { formatTimestamp } from '../format-date.ts';
import { methodName } from '../method-names.ts';
import type { ForecastChartData } from './forecast-chart-data.ts';
import { forecastParts } from './forecast-chart-row.ts';
import type { ForecastChartView } from './forecast-chart-view.ts';

/** Pixels of the picture: wide enough for a slide, in the shape that link previews take. */
export const pictureSize = { width: 1200, height: 630 } as const;
const box = { left: 72, top: 108, width: 1080, height: 440 };

const ink = '#17181a';
const grey = '#5b5d61';
const blue = '#0072b2';

/** The chart as one self-contained SVG on paper, for a report: it names what it shows and carries no style sheet. */
export function ForecastChartPicture({
  data,
  view,
  baseline,
  title,
}: {
  data: ForecastChartData;
  view: ForecastChartView;
  baseline: MethodName | null;
  title: string;
}) {
  const [from, to] = view.range;
  const scale = chartScale(view.range, view.values, box);
  const rows = view.rows.filter((row) => row.timestamp >= from && row.timestamp <= to);
  const inside = (timestamp: number) =>
    Math.min(box.left + box.width, Math.max(box.left, scale.x(timestamp)));
  const [cutoff, dataEnd] = [inside(data.cutoff), inside(data.dataEnd)];
  const bottom = box.top + box.height;
  const baselineText = baseline ? `, ${methodName(baseline, 'gru')} dotted` : '';
  const byPart = (path: (part: typeof rows) => string) =>
    forecastParts.map((part) => path(rows.filter((row) => row.part === part))).join('');
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      width={pictureSize.width}
      height={pictureSize.height}
      viewBox={`0 0 ${pictureSize.width} ${pictureSize.height}`}
      fontFamily="Geist, Helvetica, Arial, sans-serif"
      fontSize={16}
      fill={grey}
    >
      <title>{title}</title>
      <rect width="100%" height="100%" fill="#fcfcfa" />
      <text x={box.left} y={44} fontSize={24} fontWeight={600} fill={ink}>
        {title}
      </text>
      <text x={box.left} y={72}>
        {`Actual solid, ${data.networkName} dashed with its 80% and 95% bands${baselineText}`}
      </text>
      <rect x={cutoff} y={box.top} width={dataEnd - cutoff} height={box.height} fill="#f3f3ef" />
      <rect
        x={dataEnd}
        y={box.top}
        width={box.left + box.width - dataEnd}
        height={box.height}
        fill="#edf4f9"
      />
      {view.ticks.map((tick) => (
        <g key={tick}>
          <line
            x1={box.left}
            x2={box.left + box.width}
            y1={scale.y(tick)}
            y2={scale.y(tick)}
            stroke="#e2e2dd"
          />
          <text x={box.left - 10} y={scale.y(tick) + 5} textAnchor="end">
            {view.writeValue(tick)}
          </text>
        </g>
      ))}
      {timeTicks(from, to, data.step, 10).map((tick) => (
        <text key={tick.at} x={scale.x(tick.at)} y={bottom + 24} textAnchor="middle">
          {tick.label}
        </text>
      ))}
      <path d={byPart((part) => bandPath(part, (row) => row.band95, scale))} fill={blue} fillOpacity={0.14} />
      <path d={byPart((part) => bandPath(part, (row) => row.band80, scale))} fill={blue} fillOpacity={0.28} />
      <g fill="none">
        {baseline ? (
          <path
            d={linePath(rows, (row) => row.baselines[baseline] ?? null, scale)}
            stroke="#77797e"
            strokeWidth={2}
            strokeDasharray="2 4"
          />
        ) : null}
        <path d={linePath(rows, (row) => row.actual, scale)} stroke={ink} strokeWidth={2} />
        <path
          d={byPart((part) => linePath(part, (row) => row.predicted, scale))}
          stroke={blue}
          strokeWidth={2.5}
          strokeDasharray="6 4"
        />
      </g>
      {cutoff > box.left ? <line x1={cutoff} x2={cutoff} y1={box.top} y2={bottom} stroke={grey} /> : null}
      <text x={cutoff - 6} y={box.top - 8} textAnchor={cutoff > 400 ? 'end' : 'start'}>
        origin {formatTimestamp(data.cutoff, data.step)}
      </text>
      <text x={dataEnd + 6} y={box.top - 8}>
        {dataEnd < box.left + box.width - 60 ? 'future' : ''}
      </text>
      <text x={box.left + box.width} y={pictureSize.height - 24} textAnchor="end" fontSize={14}>
        Hindcast
      </text>
    </svg>
  );
}
