import type { ReactNode } from 'react';
import type { ForecastSettings, MethodMetrics } from '#lib/forecast/schema.ts';
import { formatNumber, formatPercent } from '../../_ui/format-number.ts';
import { methodName } from '../../_ui/method-names.ts';
import { Cell, HeadCell, Table } from '../../_ui/table.tsx';
import type { TermName } from '../../_ui/terms.ts';
import { Term } from '../../_ui/tooltip-term.tsx';

type Metric = Exclude<keyof MethodMetrics, 'method'>;

/** One row a method, the network first; the best of each column says so in a word. */
export function MetricsTable({
  caption,
  metrics,
  cell,
}: {
  caption: string;
  metrics: readonly MethodMetrics[];
  cell: ForecastSettings['cell'];
}) {
  const rows = metrics.toSorted((a, b) => order.indexOf(a.method) - order.indexOf(b.method));
  return (
    <Table caption={caption}>
      <thead>
        <tr>
          <HeadCell>method</HeadCell>
          {columns.map((column) => (
            <HeadCell key={column.metric} numeric>
              {column.head}
            </HeadCell>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.method} className={row.method === 'network' ? 'font-medium' : ''}>
            <Cell className="whitespace-nowrap">
              <MethodTerm method={row.method} cell={cell} />
            </Cell>
            {columns.map((column) => (
              <Cell key={column.metric} numeric>
                {isBest(rows, row, column) ? (
                  <span className="mr-2 text-label font-normal text-accent">best</span>
                ) : null}
                {column.write(row[column.metric])}
              </Cell>
            ))}
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

const order: readonly MethodMetrics['method'][] = ['network', 'seasonalNaive', 'ets', 'drift', 'naive'];

type Column = {
  readonly metric: Metric;
  readonly head: ReactNode;
  readonly write: (value: number | null) => string;
  /** How far a value is from the best there could be. */
  readonly distance: (value: number) => number;
};

const size = (value: number): number => value;
const columns: readonly Column[] = [
  { metric: 'mae', head: <Term name="MAE" />, write: formatNumber, distance: size },
  { metric: 'rmse', head: <Term name="RMSE" />, write: formatNumber, distance: size },
  { metric: 'mape', head: <Term name="MAPE" />, write: formatPercent, distance: size },
  { metric: 'smape', head: <Term name="sMAPE" />, write: formatPercent, distance: size },
  { metric: 'mase', head: <Term name="MASE" />, write: formatNumber, distance: size },
  {
    metric: 'coverage80',
    head: <Term name="coverage">80% band held</Term>,
    write: formatPercent,
    distance: (value) => Math.abs(value - 0.8),
  },
  {
    metric: 'coverage95',
    head: <Term name="coverage">95% band held</Term>,
    write: formatPercent,
    distance: (value) => Math.abs(value - 0.95),
  },
];

/** Best among at least two methods that have the metric at all. */
function isBest(rows: readonly MethodMetrics[], row: MethodMetrics, { metric, distance }: Column): boolean {
  const own = row[metric];
  const others = rows.map((other) => other[metric]).filter((value) => value !== null);
  return own !== null && others.length > 1 && others.every((value) => distance(own) <= distance(value));
}

const termOf: Partial<Record<MethodMetrics['method'], TermName>> = {
  naive: 'naive',
  seasonalNaive: 'seasonal naive',
  drift: 'drift',
  ets: 'ETS',
};

function MethodTerm({ method, cell }: { method: MethodMetrics['method']; cell: ForecastSettings['cell'] }) {
  const term = termOf[method];
  return term ? <Term name={term}>{methodName(method, cell)}</Term> : methodName(method, cell);
}
