import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { readVersionById } from '#lib/datasets/index.ts';
import { readSeriesQuery } from '../../runs/[id]/evidence/read-series-query.ts';
import { RunLabel } from '../../runs/[id]/label/run-label.tsx';
import { RunResult } from '../../runs/[id]/result/run-result.tsx';
import { RunSentences } from '../../runs/[id]/result/run-sentences.tsx';
import { runName } from '../../runs/[id]/result/run-words.ts';
import { readSharedRun } from '../read-shared-run.ts';
import { SharedFacts } from './shared-facts.tsx';

type Props = {
  params: Promise<{ token: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { token } = await params;
  const shared = await readSharedRun(token);
  const title = shared ? runName(shared.run) : 'Nothing here';
  const result = shared?.result;
  const description = result && [result.headline, result.verdict.sentence].filter(Boolean).join(' ');
  return {
    title,
    description,
    // What a chat shows of the link. No picture: it would have to be made for whoever asks.
    openGraph: { title, description, siteName: 'Hindcast', type: 'article' },
    robots: { index: false, follow: false },
    // The address is the key: it must not travel to another site.
    referrer: 'no-referrer',
  };
}

/** A run as whoever has its link sees it: read-only, and without a way into the rest of the site. */
export default async function SharedPage({ params, searchParams }: Props) {
  const { token } = await params;
  const shared = await readSharedRun(token);
  if (!shared) notFound();
  const { run, result } = shared;
  const [version, search] = await Promise.all([readVersionById(run.versionId), searchParams]);
  return (
    <article className="flex flex-col gap-6">
      <header className="flex flex-col gap-2">
        <p className="text-muted wrap-anywhere">
          {run.datasetName} v{run.versionNumber}
        </p>
        <h1 className="max-w-[60rem] wrap-anywhere">{runName(run)}</h1>
        <RunSentences headline={result.headline} verdict={result.verdict.sentence} />
        <RunLabel note={run.note} />
        <SharedFacts run={run} expiresAt={shared.expiresAt} />
      </header>
      <RunResult
        run={run}
        result={result}
        version={version}
        query={readSeriesQuery(search)}
        csvHref={`/s/${token}/forecast.csv`}
        epochsHref={`/s/${token}/epochs.csv`}
        tracesHref={`/s/${token}/memory`}
        weightsHref={`/s/${token}/memory/weights`}
        foldsOnPhones
      />
    </article>
  );
}
