import type { MethodName } from '#lib/forecast/schema.ts';
import { Cell, HeadCell, Table } from '../tables/table.tsx';
import { formatCount } from '../words/format-number.ts';
import { methodName } from '../words/method-names.ts';
import {
  actualAt,
  bandAt,
  baselineAt,
  type ForecastChartData,
  partOf,
  predictedAt,
  residualAt,
} from './forecast-columns.ts';
import { chartNumberWriter } from './number-writer.ts';
import { formatObservedTime } from './observed-times.ts';

/** The chart's forecast as a table: every future step, and after them every held-out one. */
export function ForecastChartTable({
  data,
  baseline,
}: {
  data: ForecastChartData;
  baseline: MethodName | null;
}) {
  const first = data.historyRows;
  const heldOut = Array.from({ length: data.heldOutRows }, (_, index) => first + index);
  const futureRow = first + data.heldOutRows;
  const future = Array.from({ length: data.timestamps.length - futureRow }, (_, index) => futureRow + index);
  const rows = [...future, ...heldOut];
  const write = chartNumberWriter(data);
  const band = (range: readonly [number, number] | null) => [write(range?.[0]), write(range?.[1])];
  const bands = ['80% from', '80% to', '95% from', '95% to'];
  const heads = data.judged ? ['actual', 'predicted', 'residual', ...bands] : ['predicted', ...bands];
  return (
    <>
      {rows.length < data.forecastSteps ? (
        <p className="text-muted">
          {formatCount(rows.length)} of {formatCount(data.forecastSteps)} steps; the CSV has all of them.
        </p>
      ) : null}
      <Table caption={`${data.judged ? 'Forecast' : 'Instant forecast'} of ${data.key}, step by step`}>
        <thead className="sticky top-0 bg-paper">
          <tr>
            <HeadCell>time</HeadCell>
            <HeadCell>part</HeadCell>
            {heads.map((head) => (
              <HeadCell key={head} numeric>
                {head}
              </HeadCell>
            ))}
            {baseline ? <HeadCell numeric>{methodName(baseline, data.cell)}</HeadCell> : null}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => {
            const [from80, to80] = band(bandAt(data, row, 80));
            const [from95, to95] = band(bandAt(data, row, 95));
            return (
              <tr key={row}>
                <Cell className="whitespace-nowrap">{formatObservedTime(data, data.timestamps[row])}</Cell>
                <Cell className="whitespace-nowrap text-muted">
                  {partOf(data, row) === 'held-out' ? 'held out' : 'future'}
                </Cell>
                {data.judged ? <Cell numeric>{write(actualAt(data, row))}</Cell> : null}
                <Cell numeric>{write(predictedAt(data, row))}</Cell>
                {data.judged ? <Cell numeric>{write(residualAt(data, row))}</Cell> : null}
                <Cell numeric>{from80}</Cell>
                <Cell numeric>{to80}</Cell>
                <Cell numeric>{from95}</Cell>
                <Cell numeric>{to95}</Cell>
                {baseline ? <Cell numeric>{write(baselineAt(data, row, baseline))}</Cell> : null}
              </tr>
            );
          })}
        </tbody>
      </Table>
    </>
  );
}
