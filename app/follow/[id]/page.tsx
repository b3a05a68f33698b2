import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { judgeTrack, scoreTrack } from '#lib/forecast/index.ts';
import { referenceMethod } from '#lib/forecast/schema.ts';
import { RefreshSoon } from '../../_ui/page-frame/refresh-soon.tsx';
import { followedName } from '../../_ui/words/followed-words.ts';
import { ChangeSection } from './change/change-section.tsx';
import { FollowChart } from './chart/follow-chart.tsx';
import { packFollowed } from './chart/pack-followed.ts';
import { FollowedHeader } from './header/followed-header.tsx';
import { SeriesLinks } from './header/series-links.tsx';
import { Verdict } from './header/verdict.tsx';
import { readFollowedOnce } from './read-followed-once.ts';
import { readFollowedQuery } from './read-followed-query.ts';
import { ForecastsSection } from './record/forecasts-section.tsx';
import { RecordSection } from './record/record-section.tsx';

type Props = {
  params: Promise<{ id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { series } = readFollowedQuery(await searchParams);
  const followed = await readFollowedOnce((await params).id, series);
  return { title: followed ? `${followedName(followed)} · followed` : 'No such followed forecast' };
}

/** One followed forecast: what it says now and said before, what that was worth, and why it changed. */
export default async function FollowedForecastPage({ params, searchParams }: Props) {
  const query = readFollowedQuery(await searchParams);
  const followed = await readFollowedOnce((await params).id, query.series);
  if (followed === null) notFound();
  const truth = query.truth === 'first' ? followed.firstKnown : followed.truth;
  const track = scoreTrack(followed.forecasts, truth, referenceMethod(followed.settings));
  const newest = followed.forecasts.at(-1);
  return (
    <article className="flex flex-col gap-6">
      {followed.pending === null ? null : <RefreshSoon />}
      <FollowedHeader followed={followed} />
      <Verdict followed={followed} verdict={judgeTrack(track, followed.step)} />
      {followed.seriesKeys.length > 1 ? <SeriesLinks followed={followed} query={query} /> : null}
      {newest === undefined ? (
        <p className="text-muted">The first forecast is under way.</p>
      ) : (
        <>
          {/* Another series is another chart. */}
          <FollowChart key={followed.key} {...packFollowed(followed)} />
          <ChangeSection followed={followed} query={query} />
          <RecordSection followed={followed} track={track} query={query} />
        </>
      )}
      <ForecastsSection followed={followed} track={track} />
    </article>
  );
}
