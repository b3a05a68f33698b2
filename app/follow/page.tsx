import type { Metadata } from 'next';
import Link from 'next/link';
import { listFollowed } from '#lib/follow/index.ts';
import { countSteps } from '#lib/time-series.ts';
import { Badge } from '../_ui/marks/badge.tsx';
import { EmptyState } from '../_ui/page-frame/empty-state.tsx';
import { Cell, HeadCell, Table } from '../_ui/tables/table.tsx';
import { followedName, followingWords, keptStatusWords } from '../_ui/words/followed-words.ts';
import { formatAgo, formatInstant, formatTimestamp } from '../_ui/words/format-date.ts';
import { formatCount } from '../_ui/words/format-number.ts';
import { shownName } from '../_ui/words/shown-name.ts';

export const metadata: Metadata = { title: 'Followed' };

/** Every followed forecast, the one that has moved last first. */
export default async function FollowedPage() {
  const followed = await listFollowed();
  const now = new Date();
  return (
    <div className="flex flex-col gap-5">
      <div className="flex flex-wrap items-baseline gap-x-3">
        <h1>Followed forecasts</h1>
        <p className="text-muted">{formatCount(followed.length)} in all</p>
      </div>
      {followed.length === 0 ? (
        <EmptyState title="Nothing is followed yet">
          A followed forecast is made again at each new version of its dataset, kept as it was, and scored by
          what came. Press Follow on a finished run, or on a dataset.
        </EmptyState>
      ) : (
        <Table caption="Followed forecasts">
          <thead>
            <tr>
              <HeadCell>Forecast</HeadCell>
              <HeadCell className="max-sm:hidden">At new data</HeadCell>
              <HeadCell numeric>Made</HeadCell>
              <HeadCell>Data until</HeadCell>
              <HeadCell className="max-sm:hidden">Last made</HeadCell>
            </tr>
          </thead>
          <tbody>
            {followed.map((own) => (
              <tr key={own.id}>
                <Cell className="min-w-40">
                  <Link href={`/follow/${own.id}`} className="link font-medium wrap-anywhere">
                    {followedName(own)}
                  </Link>
                  <span className="block text-label text-muted">
                    {shownName(own.datasetName, 80)} · {countSteps(own.horizon, own.step)} ahead
                  </span>
                  <Standing followed={own} />
                </Cell>
                <Cell className="max-sm:hidden">{own.isPaused ? 'paused' : followingWords(own)}</Cell>
                <Cell numeric>{formatCount(own.made)}</Cell>
                <Cell className="whitespace-nowrap">
                  {own.lastCutoff === null ? '–' : formatTimestamp(own.lastCutoff, own.step)}
                </Cell>
                <Cell className="whitespace-nowrap max-sm:hidden">
                  {own.lastMadeAt === null ? (
                    '–'
                  ) : (
                    <time dateTime={own.lastMadeAt.toISOString()} title={formatInstant(own.lastMadeAt)}>
                      {formatAgo(own.lastMadeAt, now)}
                    </time>
                  )}
                </Cell>
              </tr>
            ))}
          </tbody>
        </Table>
      )}
    </div>
  );
}

function Standing({ followed }: { followed: Awaited<ReturnType<typeof listFollowed>>[number] }) {
  if (followed.pending !== null) return <Badge tone="active">{keptStatusWords[followed.pending]}</Badge>;
  if (followed.failure !== null) return <span className="block text-warning">{followed.failure}</span>;
  return followed.isPaused ? <Badge>Paused</Badge> : null;
}
