import type { ReactNode } from 'react';
import type { MethodName } from '#lib/forecast/schema.ts';
import { formatTimestamp } from '../format-date.ts';
import { methodName } from '../method-names.ts';
import type { ForecastChartData } from './forecast-chart-data.ts';
import type { Band, ChartRow } from './forecast-chart-row.ts';
import { chartNumberWriter, type NumberWriter } from './number-writer.ts';

/** One timestamp in numbers, at a fixed place over the chart; the samples of the lines are its legend. */
export function ForecastChartReadout({
  data,
  row,
  baseline,
}: {
  data: ForecastChartData;
  row: ChartRow | undefined;
  baseline: MethodName | null;
}) {
  const write = chartNumberWriter(data);
  return (
    <dl className="grid grid-cols-2 gap-x-4 gap-y-1 sm:grid-cols-[9.5rem_repeat(3,5.5rem)_repeat(2,minmax(0,9rem))_8rem]">
      <Entry name={partNames[row?.part ?? 'history']}>
        {row ? formatTimestamp(row.timestamp, data.step) : '–'}
      </Entry>
      <Entry name="actual" sample={<LineSample stroke="var(--chart-actual)" width={1.5} />}>
        {write(row?.actual)}
      </Entry>
      <Entry name="predicted" sample={<LineSample stroke="var(--chart-prediction)" width={2} dash="4 3" />}>
        {write(row?.predicted)}
      </Entry>
      <Entry name="error">{write(errorOf(row))}</Entry>
      <Entry name="80% band" sample={<BandSample opacity={0.28} />}>
        {bandText(row?.band80, write)}
      </Entry>
      <Entry name="95% band" sample={<BandSample opacity={0.14} />}>
        {bandText(row?.band95, write)}
      </Entry>
      {baseline === null ? null : (
        <Entry
          name={methodName(baseline, 'gru')}
          sample={<LineSample stroke="var(--chart-baseline)" width={1.5} dash="1 3" />}
        >
          {write(row?.baselines[baseline])}
        </Entry>
      )}
    </dl>
  );
}

/** The same in one sentence, for those who hear it. */
export function readoutSentence(data: ForecastChartData, row: ChartRow | undefined): string {
  if (row === undefined) return 'no data';
  const write = chartNumberWriter(data);
  const parts = [
    `${formatTimestamp(row.timestamp, data.step)}, ${partNames[row.part]}`,
    row.actual === null ? null : `actual ${write(row.actual)}`,
    row.predicted === null ? null : `predicted ${write(row.predicted)}`,
    errorOf(row) === null ? null : `error ${write(errorOf(row))}`,
    row.band95 === null ? null : `95% band ${bandText(row.band95, write)}`,
  ];
  return parts.filter((part) => part !== null).join(', ');
}

const partNames = { history: 'history', 'held-out': 'held out', future: 'future' } as const;

const errorOf = (row: ChartRow | undefined): number | null =>
  row === undefined || row.actual === null || row.predicted === null ? null : row.predicted - row.actual;

const bandText = (band: Band | null | undefined, write: NumberWriter): string =>
  band ? `${write(band[0])} to ${write(band[1])}` : '–';

function Entry({ name, sample, children }: { name: string; sample?: ReactNode; children: ReactNode }) {
  return (
    <div className="min-w-0">
      <dt className="flex items-center gap-1.5 text-label whitespace-nowrap text-muted">
        {sample}
        {name}
      </dt>
      <dd className="truncate font-mono whitespace-nowrap">{children}</dd>
    </div>
  );
}

const LineSample = ({ stroke, width, dash }: { stroke: string; width: number; dash?: string }) => (
  <svg aria-hidden="true" width={18} height={8} className="shrink-0">
    <line x1={0} x2={18} y1={4} y2={4} stroke={stroke} strokeWidth={width} strokeDasharray={dash} />
  </svg>
);

const BandSample = ({ opacity }: { opacity: number }) => (
  <svg aria-hidden="true" width={12} height={8} className="shrink-0">
    <rect width={12} height={8} fill="var(--chart-prediction)" fillOpacity={opacity} />
  </svg>
);
