import Link from 'next/link';
import type { FollowedDetail } from '#lib/follow/schema.ts';
import type { Track } from '#lib/forecast/index.ts';
import { Badge } from '../../../_ui/marks/badge.tsx';
import { Cell, HeadCell, Table } from '../../../_ui/tables/table.tsx';
import { keptKindWords, keptStatusWords } from '../../../_ui/words/followed-words.ts';
import { formatDuration, formatInstant, formatTimestamp } from '../../../_ui/words/format-date.ts';
import { formatCount, formatNumber, formatPercent } from '../../../_ui/words/format-number.ts';
import { revisionSentence } from './revision-sentence.ts';

/** Forecasts that are listed; the CSV has all of them. */
const listed = 30;

/** Each forecast that was kept: when it was made, from data until when, by which weights, and how it did. Newest first. */
export function ForecastsSection({ followed, track }: { followed: FollowedDetail; track: Track }) {
  const { kept, forecasts, step } = followed;
  const scoreOf = new Map(forecasts.map(({ keptId }, index) => [keptId, track.byForecast[index]]));
  const shown = kept.toReversed().slice(0, listed);
  if (shown.length === 0) return null;
  return (
    <section id="forecasts" aria-labelledby="forecasts-title" className="flex scroll-mt-4 flex-col gap-3">
      <h2 id="forecasts-title">Forecasts that were kept</h2>
      <Table caption="Forecasts that were kept">
        <thead>
          <tr>
            <HeadCell>data until</HeadCell>
            <HeadCell>made</HeadCell>
            <HeadCell>weights</HeadCell>
            <HeadCell numeric>come</HeadCell>
            <HeadCell numeric>MAE</HeadCell>
            <HeadCell numeric>skill</HeadCell>
            <HeadCell numeric>80% band held</HeadCell>
          </tr>
        </thead>
        <tbody>
          {shown.map((own) => {
            const score = scoreOf.get(own.id);
            const revised = own.revised === null ? null : revisionSentence(own.revised, step);
            return (
              <tr key={own.id}>
                <Cell className="min-w-40">
                  <span className="whitespace-nowrap">
                    {own.cutoff === null ? '–' : formatTimestamp(own.cutoff, step)}
                  </span>{' '}
                  <span className="text-label text-muted">v{own.versionNumber}</span>
                  {own.status === 'SUCCEEDED' ? null : (
                    <>
                      {' '}
                      <Badge tone={own.status === 'FAILED' ? 'warning' : 'active'}>
                        {keptStatusWords[own.status]}
                      </Badge>
                    </>
                  )}
                  {[own.failure, revised].map((note) =>
                    note === null ? null : (
                      <span key={note} className="block text-label text-muted">
                        {note}
                      </span>
                    ),
                  )}
                </Cell>
                <Cell className="whitespace-nowrap">
                  {own.madeAt === null ? '–' : formatInstant(own.madeAt)}
                  {own.tookMs === null ? null : (
                    <span className="text-label text-muted"> in {formatDuration(own.tookMs)}</span>
                  )}
                </Cell>
                <Cell className="whitespace-nowrap">
                  {own.runId === null ? (
                    keptKindWords[own.kind]
                  ) : (
                    <Link href={`/runs/${own.runId}`} className="link">
                      {keptKindWords[own.kind]}
                    </Link>
                  )}{' '}
                  <span className="font-mono text-label text-muted" title={own.weightsSha256 ?? undefined}>
                    {own.weightsSha256?.slice(0, 8)}
                  </span>
                </Cell>
                <Cell numeric>
                  {score === undefined ? '–' : `${formatCount(score.count)} of ${followed.horizon}`}
                </Cell>
                <Cell numeric>{formatNumber(score?.mae)}</Cell>
                <Cell numeric>{formatPercent(score?.skill, 0)}</Cell>
                <Cell numeric>{formatPercent(score?.coverage80, 0)}</Cell>
              </tr>
            );
          })}
        </tbody>
      </Table>
      {kept.length > listed ? (
        <p className="text-muted">
          The newest {listed} of {formatCount(kept.length)}; the CSV has all of them.
        </p>
      ) : null}
    </section>
  );
}
