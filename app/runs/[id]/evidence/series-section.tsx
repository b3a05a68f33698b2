import Link from 'next/link';
import { methods, referenceMethod } from '#lib/forecast/schema.ts';
import { listRunSeries } from '#lib/runs/index.ts';
import { type RunReport, type RunSeriesFilter, runSeriesOrders, runSeriesPerPage } from '#lib/runs/schema.ts';
import { SkillBar } from '../../../_ui/marks/skill-bar.tsx';
import { Term } from '../../../_ui/overlays/tooltip-term.tsx';
import { Pager } from '../../../_ui/tables/pager.tsx';
import { Cell, HeadCell, Table } from '../../../_ui/tables/table.tsx';
import { formatCount, formatNumber, formatPercent } from '../../../_ui/words/format-number.ts';
import { shownName } from '../../../_ui/words/shown-name.ts';

const orderNames = { worst: 'worst first', best: 'best first', name: 'by name' } as const;

/** Every series of a panel with what the forecast is worth there, a page at a time. */
export async function SeriesSection({
  runId,
  result,
  shown,
  filter,
}: {
  runId: string;
  result: RunReport;
  /** Key of the series whose chart is on the page. */
  shown: string;
  filter: RunSeriesFilter;
}) {
  const { seriesCount } = result;
  const against = referenceMethod(result.settings);
  const pages = Math.ceil(seriesCount / runSeriesPerPage);
  const page = Math.min(filter.page, pages);
  const rows = await listRunSeries(runId, result.forecastMethod, { ...filter, page });
  const hrefOf = (order: RunSeriesFilter['order'], to: number, key = shown) =>
    `?${new URLSearchParams({ series: key, order, page: String(to) })}`;
  return (
    <section id="series" aria-labelledby="series-title" className="flex scroll-mt-4 flex-col gap-3">
      <div className="flex flex-wrap items-baseline gap-x-4 gap-y-1">
        <h2 id="series-title">{formatCount(seriesCount)} series</h2>
        <nav aria-label="Order of the series" className="flex gap-3 text-muted">
          {runSeriesOrders.map((order) =>
            order === filter.order ? (
              <span key={order} aria-current="true" className="font-medium text-ink">
                {orderNames[order]}
              </span>
            ) : (
              <Link key={order} href={hrefOf(order, 1)} scroll={false} className="link">
                {orderNames[order]}
              </Link>
            ),
          )}
        </nav>
      </div>
      <Table caption="The series of this run, with the skill of the forecast on each">
        <thead>
          <tr>
            <HeadCell>series</HeadCell>
            <HeadCell>
              <Term name={against === 'naive' ? 'skill against naive' : 'skill'}>
                skill against {methods[against].label}
              </Term>
            </HeadCell>
            <HeadCell numeric>
              <Term name="MAE" />
            </HeadCell>
            <HeadCell numeric>
              <Term name="MASE" />
            </HeadCell>
            <HeadCell numeric>80% band held</HeadCell>
            <HeadCell numeric>95% band held</HeadCell>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.key} className={row.key === shown ? 'font-medium' : ''}>
              <Cell className="max-w-64 min-w-20">
                <Link
                  href={hrefOf(filter.order, page, row.key)}
                  aria-current={row.key === shown ? 'true' : undefined}
                  // Twenty-five charts nobody asked for would be computed.
                  prefetch={false}
                  className="link line-clamp-2 wrap-anywhere"
                >
                  {shownName(row.key, 200)}
                </Link>
              </Cell>
              <Cell>
                <SkillBar skill={row.skill} against={against} />
              </Cell>
              <Cell numeric>{formatNumber(row.mae)}</Cell>
              <Cell numeric>{formatNumber(row.mase)}</Cell>
              <Cell numeric>{formatPercent(row.coverage80)}</Cell>
              <Cell numeric>{formatPercent(row.coverage95)}</Cell>
            </tr>
          ))}
        </tbody>
      </Table>
      <Pager page={page} pages={pages} hrefOf={(to) => hrefOf(filter.order, to)} />
    </section>
  );
}
