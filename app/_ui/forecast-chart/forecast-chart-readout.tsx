import type { MethodName } from '#lib/forecast/schema.ts';
import { LineSample, ReadoutEntry } from '../chart/readout-entry.tsx';
import { methodName } from '../words/method-names.ts';
import type { ForecastChartData } from './forecast-chart-data.ts';
import { type Band, type ChartRow, errorOf } from './forecast-chart-row.ts';
import { chartNumberWriter, type NumberWriter } from './number-writer.ts';
import { formatObservedTime } from './observed-times.ts';

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
      <ReadoutEntry name={partNames[row?.part ?? 'history']}>
        {row ? formatObservedTime(data, row.timestamp) : '–'}
      </ReadoutEntry>
      <ReadoutEntry name="actual" sample={<LineSample stroke="var(--chart-actual)" width={1.5} />}>
        {write(row?.actual)}
      </ReadoutEntry>
      <ReadoutEntry
        name="predicted"
        sample={<LineSample stroke="var(--chart-prediction)" width={2} dash="4 3" />}
      >
        {write(row?.predicted)}
      </ReadoutEntry>
      <ReadoutEntry name="error">{write(errorOf(row))}</ReadoutEntry>
      <ReadoutEntry name="80% band" sample={<BandSample opacity={0.28} />}>
        {bandText(row?.band80, write)}
      </ReadoutEntry>
      <ReadoutEntry name="95% band" sample={<BandSample opacity={0.14} />}>
        {bandText(row?.band95, write)}
      </ReadoutEntry>
      {baseline === null ? null : (
        <ReadoutEntry
          name={methodName(baseline, data.cell)}
          sample={<LineSample stroke="var(--chart-baseline)" width={1.5} dash="1 3" />}
        >
          {write(row?.baselines[baseline])}
        </ReadoutEntry>
      )}
    </dl>
  );
}

/** The same in one sentence, for those who hear it. */
export function readoutSentence(data: ForecastChartData, row: ChartRow | undefined): string {
  if (row === undefined) return 'no data';
  const write = chartNumberWriter(data);
  const parts = [
    `${formatObservedTime(data, row.timestamp)}, ${partNames[row.part]}`,
    row.actual === null ? null : `actual ${write(row.actual)}`,
    row.predicted === null ? null : `predicted ${write(row.predicted)}`,
    errorOf(row) === null ? null : `error ${write(errorOf(row))}`,
    row.band95 === null ? null : `95% band ${bandText(row.band95, write)}`,
  ];
  return parts.filter((part) => part !== null).join(', ');
}

const partNames = { history: 'history', 'held-out': 'held out', future: 'future' } as const;

const bandText = (band: Band | null | undefined, write: NumberWriter): string =>
  band ? `${write(band[0])} to ${write(band[1])}` : '–';

const BandSample = ({ opacity }: { opacity: number }) => (
  <svg aria-hidden="true" width={12} height={8} className="shrink-0">
    <rect width={12} height={8} fill="var(--chart-prediction)" fillOpacity={opacity} />
  </svg>
);
