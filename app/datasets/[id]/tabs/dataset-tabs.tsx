import Link from 'next/link';
import { formatCount } from '../../../_ui/words/format-number.ts';

/** What can be looked at under the chart. */
export const tabNames = ['facts', 'runs', 'ledger', 'versions', 'sources'] as const;
export type TabName = (typeof tabNames)[number];

const words: Record<TabName, string> = {
  facts: 'Facts',
  runs: 'Runs',
  ledger: 'Ledger',
  versions: 'Versions',
  sources: 'Sources',
};

/** The row of tabs: links, so that each has its own address. */
export function DatasetTabs({
  current,
  counts,
  hrefOf,
}: {
  current: TabName;
  counts: Partial<Record<TabName, number>>;
  hrefOf: (tab: TabName) => string;
}) {
  return (
    <nav aria-label="About this dataset" className="flex flex-wrap gap-x-5 border-b border-line">
      {tabNames.map((tab) => (
        <Link
          key={tab}
          href={hrefOf(tab)}
          scroll={false}
          aria-current={tab === current ? 'page' : undefined}
          className="-mb-px inline-flex h-control items-center gap-1.5 border-b-2 border-transparent text-muted hover:text-ink aria-[current]:border-accent aria-[current]:font-medium aria-[current]:text-ink"
        >
          {words[tab]}
          {counts[tab] === undefined ? null : (
            <span className="text-label text-muted">{formatCount(counts[tab])}</span>
          )}
        </Link>
      ))}
    </nav>
  );
}
