import Link from 'next/link';
import type { VersionFacts } from '#lib/datasets/schema.ts';
import { ledgerKindOf, ledgerKindWords } from '#lib/ingest/schema.ts';
import { formatCount } from '../../../_ui/words/format-number.ts';

/** The kinds of a ledger with how many rows each has, each a link that shows its rows alone. */
export function LedgerKindList({
  counts,
  total,
  chosen,
  hrefOf,
}: {
  counts: VersionFacts['ledgerCounts'];
  total: number;
  chosen: string | null;
  hrefOf: (kind: string | null) => string;
}) {
  if (counts.length === 0) return null;
  return (
    <nav aria-label="Kinds of entries">
      <ul className="flex max-w-2xl flex-col">
        <Kind href={hrefOf(null)} isChosen={chosen === null} count={total} title="Of every kind" action="" />
        {counts.map(({ kind, count }) => {
          const known = ledgerKindOf(kind);
          const words = known === null ? { title: kind, action: '' } : ledgerKindWords[known];
          return <Kind key={kind} href={hrefOf(kind)} isChosen={chosen === kind} count={count} {...words} />;
        })}
      </ul>
    </nav>
  );
}

function Kind({
  href,
  isChosen,
  count,
  title,
  action,
}: {
  href: string;
  isChosen: boolean;
  count: number;
  title: string;
  action: string;
}) {
  return (
    <li className="border-b border-line">
      <Link
        href={href}
        scroll={false}
        aria-current={isChosen ? 'true' : undefined}
        className={`flex min-h-control items-baseline gap-3 px-2 py-1.5 no-underline hover:bg-surface ${isChosen ? 'bg-accent-soft font-medium' : ''}`}
      >
        <span className="w-14 shrink-0 text-right tabular-nums">{formatCount(count)}</span>
        <span className="min-w-0">{title}</span>
        <span className="ml-auto text-label font-normal text-muted">{action}</span>
      </Link>
    </li>
  );
}
