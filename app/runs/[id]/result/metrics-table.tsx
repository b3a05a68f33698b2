import { type ForecastSettings, type MethodMetrics, methods, tableOrder } from '#lib/forecast/schema.ts';
import { Term } from '../../../_ui/overlays/tooltip-term.tsx';
import { type SortableColumn, SortableTable } from '../../../_ui/tables/sortable-table.tsx';
import { formatNumber, formatPercent } from '../../../_ui/words/format-number.ts';
import { methodName } from '../../../_ui/words/method-names.ts';
import type { TermName } from '../../../_ui/words/terms.ts';

type Metric = Exclude<keyof MethodMetrics, 'method'>;

/** One row a method, the forecast first, then the network alone; the best of each column says so in a word. Every head sorts. */
export function MetricsTable({
  caption,
  metrics,
  cell,
}: {
  caption: string;
  metrics: readonly MethodMetrics[];
  cell: ForecastSettings['cell'];
}) {
  const sorted = metrics.toSorted((a, b) => tableOrder.indexOf(a.method) - tableOrder.indexOf(b.method));
  const shown = measuresOf(metrics);
  const columns: readonly SortableColumn[] = [
    { name: 'method', head: 'method' },
    ...shown.map(({ metric, head, term }) => ({ name: metric, head, term, numeric: true })),
  ];
  const rows = sorted.map((row, place) => ({
    key: row.method,
    strong: place === 0,
    cells: [
      { sort: tableOrder.indexOf(row.method), content: <MethodTerm method={row.method} cell={cell} /> },
      ...shown.map((measure) => ({
        sort: row[measure.metric],
        content: (
          <>
            {isBest(sorted, row, measure) ? (
              <span className="text-label font-normal text-accent max-sm:block sm:mr-2">best</span>
            ) : null}
            {measure.write(row[measure.metric])}
          </>
        ),
      })),
    ],
  }));
  return <SortableTable caption={caption} columns={columns} rows={rows} />;
}

type Measure = {
  readonly metric: Metric;
  readonly head: string;
  readonly term: TermName;
  readonly write: (value: number | null) => string;
  /** How far a value is from the best there could be. */
  readonly distance: (value: number) => number;
};

const size = (value: number): number => value;
const measures: readonly Measure[] = [
  { metric: 'mae', head: 'MAE', term: 'MAE', write: formatNumber, distance: size },
  { metric: 'rmse', head: 'RMSE', term: 'RMSE', write: formatNumber, distance: size },
  { metric: 'mape', head: 'MAPE', term: 'MAPE', write: formatPercent, distance: size },
  { metric: 'smape', head: 'sMAPE', term: 'sMAPE', write: formatPercent, distance: size },
  { metric: 'wape', head: 'WAPE', term: 'WAPE', write: formatPercent, distance: size },
  { metric: 'mase', head: 'MASE', term: 'MASE', write: formatNumber, distance: size },
  { metric: 'rmsse', head: 'RMSSE', term: 'RMSSE', write: formatNumber, distance: size },
  { metric: 'owa', head: 'OWA', term: 'OWA', write: formatNumber, distance: size },
  {
    metric: 'coverage80',
    head: '80% band held',
    term: 'coverage',
    write: formatPercent,
    distance: (value) => Math.abs(value - 0.8),
  },
  {
    metric: 'coverage95',
    head: '95% band held',
    term: 'coverage',
    write: formatPercent,
    distance: (value) => Math.abs(value - 0.95),
  },
  { metric: 'msis', head: 'MSIS', term: 'MSIS', write: formatNumber, distance: size },
  { metric: 'pinball', head: 'pinball', term: 'pinball loss', write: formatNumber, distance: size },
  { metric: 'crps', head: 'CRPS', term: 'CRPS', write: formatNumber, distance: size },
];

/** What no method has, as the MAPE of a series with zeros, gets no column. */
const measuresOf = (rows: readonly MethodMetrics[]): readonly Measure[] =>
  measures.filter(({ metric }) => rows.some((row) => row[metric] !== null));

/** Best among at least two methods that have the metric at all. */
function isBest(rows: readonly MethodMetrics[], row: MethodMetrics, { metric, distance }: Measure): boolean {
  const own = row[metric];
  const others = rows.map((other) => other[metric]).filter((value) => value !== null);
  return own !== null && others.length > 1 && others.every((value) => distance(own) <= distance(value));
}

function MethodTerm({ method, cell }: { method: MethodMetrics['method']; cell: ForecastSettings['cell'] }) {
  const name = <span className="whitespace-nowrap">{methodName(method, cell)}</span>;
  // A network is explained by its cell, on a page of its own.
  return method === 'network' ? name : <Term name={methods[method].label}>{name}</Term>;
}
