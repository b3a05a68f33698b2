import type { MethodName } from '#lib/forecast/schema.ts';
import { Cell, HeadCell, Table } from '../tables/table.tsx';
import { formatCount } from '../words/format-number.ts';
import { methodName } from '../words/method-names.ts';
import type { ForecastChartData } from './forecast-chart-data.ts';
import { errorOf } from './forecast-chart-row.ts';
import { chartNumberWriter } from './number-writer.ts';
import { formatObservedTime } from './observed-times.ts';

/** The chart's forecast as a table: every held-out and every future step. */
export function ForecastChartTable({
  data,
  baseline,
}: {
  data: ForecastChartData;
  baseline: MethodName | null;
}) {
  const rows = data.rows.filter((row) => row.part !== 'history');
  const write = chartNumberWriter(data);
  const band = (range: readonly [number, number] | null) => [write(range?.[0]), write(range?.[1])];
  const heads = ['actual', 'predicted', 'error', '80% from', '80% to', '95% from', '95% to'];
  return (
    <>
      {rows.length < data.forecastSteps ? (
        <p className="text-muted">
          {formatCount(rows.length)} of {formatCount(data.forecastSteps)} steps; the CSV has all of them.
        </p>
      ) : null}
      <Table caption={`Forecast of ${data.key}, step by step`}>
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
            const [from80, to80] = band(row.band80);
            const [from95, to95] = band(row.band95);
            return (
              <tr key={row.timestamp}>
                <Cell className="whitespace-nowrap">{formatObservedTime(data, row.timestamp)}</Cell>
                <Cell className="whitespace-nowrap text-muted">
                  {row.part === 'held-out' ? 'held out' : 'future'}
                </Cell>
                <Cell numeric>{write(row.actual)}</Cell>
                <Cell numeric>{write(row.predicted)}</Cell>
                <Cell numeric>{write(errorOf(row))}</Cell>
                <Cell numeric>{from80}</Cell>
                <Cell numeric>{to80}</Cell>
                <Cell numeric>{from95}</Cell>
                <Cell numeric>{to95}</Cell>
                {baseline ? <Cell numeric>{write(row.baselines[baseline])}</Cell> : null}
              </tr>
            );
          })}
        </tbody>
      </Table>
    </>
  );
}
