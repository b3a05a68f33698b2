import type { MethodName } from '#lib/forecast/schema.ts';
import { LineSample, ReadoutEntry } from '../chart/cursor/readout-entry.tsx';
import { methodName } from '../words/method-names.ts';
import { residualWords } from '../words/residual-words.ts';
import {
  actualAt,
  type Band,
  bandAt,
  baselineAt,
  type ForecastChartData,
  partOf,
  predictedAt,
  residualAt,
} from './forecast-columns.ts';
import { chartNumberWriter, type NumberWriter } from './number-writer.ts';
import { formatObservedTime } from './observed-times.ts';

/** One timestamp in numbers, at a fixed place over the chart; the samples of the lines are its legend. */
export function ForecastChartReadout({
  data,
  row,
  baseline,
}: {
  data: ForecastChartData;
  /** Undefined where there is none. */
  row: number | undefined;
  baseline: MethodName | null;
}) {
  const write = chartNumberWriter(data);
  const at = <Value,>(read: (data: ForecastChartData, row: number) => Value | null) =>
    row === undefined ? null : read(data, row);
  const residual = at(residualAt);
  return (
    <dl
      className={`grid grid-cols-2 gap-x-4 gap-y-1 ${
        data.judged
          ? 'sm:grid-cols-4 lg:grid-cols-[11rem_repeat(2,5.5rem)_7.5rem_repeat(2,minmax(0,9rem))_7rem]'
          : 'sm:grid-cols-[11rem_repeat(2,5.5rem)_repeat(2,minmax(0,9rem))]'
      }`}
    >
      <ReadoutEntry
        className={data.judged ? 'max-lg:col-span-2' : 'max-sm:col-span-2'}
        name={partNames[at(partOf) ?? 'history']}
      >
        {at(timeWords) ?? '–'}
      </ReadoutEntry>
      <ReadoutEntry name="actual" sample={<LineSample stroke="var(--chart-actual)" width={1.5} />}>
        {write(at(actualAt))}
      </ReadoutEntry>
      <ReadoutEntry
        name="predicted"
        sample={<LineSample stroke="var(--chart-prediction)" width={2} dash="4 3" />}
      >
        {write(at(predictedAt))}
      </ReadoutEntry>
      {data.judged ? (
        <ReadoutEntry
          name={residual === null || residual === 0 ? 'residual' : `residual, ${residualWords(residual)}`}
        >
          {write(residual)}
        </ReadoutEntry>
      ) : null}
      <ReadoutEntry name="80% band" sample={<BandSample opacity={0.28} />}>
        {bandText(at(band80At), write)}
      </ReadoutEntry>
      <ReadoutEntry name="95% band" sample={<BandSample opacity={0.14} />}>
        {bandText(at(band95At), write)}
      </ReadoutEntry>
      {baseline === null ? null : (
        <ReadoutEntry
          name={methodName(baseline, data.cell)}
          sample={<LineSample stroke="var(--chart-baseline)" width={1.5} dash="1 3" />}
        >
          {row === undefined ? '–' : write(baselineAt(data, row, baseline))}
        </ReadoutEntry>
      )}
    </dl>
  );
}

/** The same in one sentence, for those who hear it. */
export function readoutSentence(data: ForecastChartData, row: number | undefined): string {
  if (row === undefined || row < 0 || row >= data.timestamps.length) return 'no data';
  const write = chartNumberWriter(data);
  const [actual, predicted] = [actualAt(data, row), predictedAt(data, row)];
  const [residual, band] = [residualAt(data, row), bandAt(data, row, 95)];
  const parts = [
    `${timeWords(data, row)}, ${partNames[partOf(data, row)]}`,
    actual === null ? null : `actual ${write(actual)}`,
    predicted === null ? null : `predicted ${write(predicted)}`,
    residual === null ? null : `residual ${write(residual)}, ${residualWords(residual) || 'exact'}`,
    band === null ? null : `95% band ${bandText(band, write)}`,
  ];
  return parts.filter((part) => part !== null).join(', ');
}

const timeWords = (data: ForecastChartData, row: number): string =>
  formatObservedTime(data, data.timestamps[row]);
const band80At = (data: ForecastChartData, row: number) => bandAt(data, row, 80);
const band95At = (data: ForecastChartData, row: number) => bandAt(data, row, 95);

const partNames = { history: 'history', 'held-out': 'held out', future: 'future' } as const;

const bandText = (band: Band | null | undefined, write: NumberWriter): string =>
  band ? `${write(band[0])} to ${write(band[1])}` : '–';

const BandSample = ({ opacity }: { opacity: number }) => (
  <svg aria-hidden="true" width={12} height={8} className="shrink-0">
    <rect width={12} height={8} fill="var(--chart-prediction)" fillOpacity={opacity} />
  </svg>
);
