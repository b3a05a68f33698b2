import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { readVersionById } from '#lib/datasets/index.ts';
import { findFollowedOfRun } from '#lib/follow/index.ts';
import { countNetworks } from '#lib/forecast/schema.ts';
import { nextStatuses } from '#lib/runs/schema.ts';
import { listShareLinks } from '#lib/share/index.ts';
import { EndedRun } from './ended-run.tsx';
import { readSeriesQuery } from './evidence/read-series-query.ts';
import { LiveRun } from './live/live-run.tsx';
import { readPast } from './live/read-past.ts';
import { readRunOnce } from './read-run-once.ts';
import { RunResult } from './result/run-result.tsx';
import { runName } from './result/run-words.ts';
import { RunHeader } from './run-header.tsx';
import { SettingsSection } from './settings/settings-section.tsx';

type Props = {
  params: Promise<{ id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const run = await readRunOnce((await params).id);
  return { title: run ? `${runName(run)} · ${run.datasetName}` : 'No such run' };
}

/** One run in whatever state it is: waiting, training, finished, stopped or failed. */
export default async function RunPage({ params, searchParams }: Props) {
  const run = await readRunOnce((await params).id);
  if (!run) notFound();
  const [version, links, followedId, search] = await Promise.all([
    readVersionById(run.versionId),
    listShareLinks(run.id),
    findFollowedOfRun(run.id),
    searchParams,
  ]);
  const isOver = nextStatuses[run.status].length === 0;
  return (
    <article className="flex flex-col gap-6">
      <RunHeader run={run} links={links} followedId={followedId} />
      {run.verifiesId ? (
        <p>
          A second training of{' '}
          <Link href={`/runs/${run.verifiesId}#settings`} className="link">
            another run
          </Link>
          , to compare the weights.
        </p>
      ) : null}
      {isOver && run.result ? (
        <RunResult
          run={run}
          result={run.result}
          version={version}
          query={readSeriesQuery(search)}
          csvHref={`/runs/${run.id}/forecast.csv`}
          moreFiles={[
            { ending: 'Parquet', href: `/runs/${run.id}/forecast.parquet` },
            { ending: 'JSON', href: `/runs/${run.id}/run.json` },
            { ending: 'Notebook', href: `/runs/${run.id}/run.ipynb` },
          ]}
          epochsHref={`/runs/${run.id}/epochs.csv`}
          tracesHref={`/runs/${run.id}/memory`}
          weightsHref={`/runs/${run.id}/memory/weights`}
          mayVerify
        />
      ) : (
        <>
          {isOver ? (
            <EndedRun run={run} />
          ) : (
            <LiveRun
              runId={run.id}
              status={run.status}
              queuePlace={run.queuePlace}
              epochs={run.epochs}
              lastEventId={run.lastEventId}
              plannedEpochs={run.settings.epochs}
              networks={countNetworks(run.settings)}
              startedAtMs={run.startedAt?.getTime() ?? null}
              cancelRequested={run.cancelRequested}
              past={await readPast(run)}
            />
          )}
          <SettingsSection run={run} version={version} />
        </>
      )}
    </article>
  );
}
