import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { readVersionById } from '#lib/datasets/index.ts';
import { readRace } from '#lib/runs/index.ts';
import { nextStatuses } from '#lib/runs/schema.ts';
import { listRaceLinks } from '#lib/share/index.ts';
import { seriesWords } from '../../runs/[id]/result/run-words.ts';
import { ShareDialog } from '../../runs/[id]/sharing/share-dialog.tsx';
import { shareLinkRows } from '../../runs/[id]/sharing/share-link-rows.ts';
import { describeRace } from './describe-race.ts';
import { raceFigures } from './race-figures.ts';
import { RaceLive } from './race-live.tsx';
import { RaceResult } from './race-result.tsx';
import { progressOf } from './racer-progress.ts';

type Props = { params: Promise<{ id: string }> };

const readRaceOnce = cache(readRace);

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const race = await readRaceOnce((await params).id);
  return { title: race ? `Race on ${race.racers[0]?.run.datasetName}` : 'No such race' };
}

/** Elman, GRU and LSTM on the same data: live while they train, then what came out in one picture. */
export default async function RacePage({ params }: Props) {
  const race = await readRaceOnce((await params).id);
  const first = race?.racers[0]?.run;
  if (!race || !first) notFound();
  const [version, links] = await Promise.all([readVersionById(first.versionId), listRaceLinks(race.id)]);
  const figures = raceFigures(race, version?.step ?? { unit: 'observation', count: 1 }, true);
  const isOver = race.racers.every(({ run }) => nextStatuses[run.status].length === 0);
  const shareable = race.racers.find(({ run }) => run.result !== null)?.run.id;
  return (
    <article className="flex flex-col gap-6">
      <header className="flex flex-col gap-2">
        <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
          <p className="text-muted wrap-anywhere">
            <Link href={`/datasets/${first.datasetId}?v=${first.versionNumber}`} className="link">
              {first.datasetName}
            </Link>{' '}
            v{first.versionNumber} · {seriesWords(first.seriesKeys)} · race of the cells
          </p>
          {isOver && shareable ? (
            <div className="ml-auto">
              <ShareDialog runId={shareable} raceId={race.id} links={shareLinkRows(links, new Date())} />
            </div>
          ) : null}
        </div>
        <h1 className="max-w-[60rem] text-title font-semibold text-balance">
          {isOver ? describeRace(figures) : 'Elman, GRU and LSTM train on the same data with the same seed'}
        </h1>
      </header>
      {isOver ? (
        <RaceResult race={figures} />
      ) : (
        <RaceLive raceId={race.id} initial={progressOf(race)} epochs={figures.epochs} />
      )}
    </article>
  );
}
