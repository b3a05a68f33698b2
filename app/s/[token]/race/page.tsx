import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { readVersionById } from '#lib/datasets/index.ts';
import { readRace } from '#lib/runs/index.ts';
import { resolveShareToken } from '#lib/share/index.ts';
import { describeRace } from '../../../races/[id]/describe-race.ts';
import { raceFigures } from '../../../races/[id]/race-figures.ts';
import { RaceResult } from '../../../races/[id]/race-result.tsx';
import { seriesWords } from '../../../runs/[id]/result/run-words.ts';
import { SharedFacts } from '../shared-facts.tsx';

type Props = { params: Promise<{ token: string }> };

const readSharedRace = cache(async (token: string) => {
  const link = await resolveShareToken(token, new Date());
  if (!link || link.raceId === null) return null;
  const race = await readRace(link.raceId);
  return race && { race, expiresAt: link.expiresAt };
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const shared = await readSharedRace((await params).token);
  return {
    title: shared ? 'Race of the cells' : 'Nothing here',
    robots: { index: false, follow: false },
    // The address is the key: it must not travel to another site.
    referrer: 'no-referrer',
  };
}

/** A race as whoever has its link sees it: read-only, and without a way into the rest of the site. */
export default async function SharedRacePage({ params }: Props) {
  const shared = await readSharedRace((await params).token);
  const first = shared?.race.racers[0]?.run;
  if (!shared || !first) notFound();
  const version = await readVersionById(first.versionId);
  const figures = raceFigures(shared.race, version?.step ?? { unit: 'observation', count: 1 }, false);
  return (
    <article className="flex flex-col gap-6">
      <header className="flex flex-col gap-2">
        <p className="text-muted wrap-anywhere">
          {first.datasetName} v{first.versionNumber} · {seriesWords(first.seriesKeys)} · race of the cells
        </p>
        <h1 className="max-w-[60rem] text-title font-semibold text-balance">{describeRace(figures)}</h1>
        <SharedFacts run={first} expiresAt={shared.expiresAt} />
      </header>
      <RaceResult race={figures} />
    </article>
  );
}
