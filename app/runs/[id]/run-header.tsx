import Link from 'next/link';
import type { RunDetail } from '#lib/runs/schema.ts';
import { nextStatuses } from '#lib/runs/schema.ts';
import type { ShareLinkFacts } from '#lib/share/schema.ts';
import { StatusBadge } from '../../_ui/marks/status-badge.tsx';
import { shownName } from '../../_ui/words/shown-name.ts';
import { DeleteRun } from './delete-run.tsx';
import { FollowRun } from './following/follow-run.tsx';
import { LabelDialog } from './label/label-dialog.tsx';
import { RunLabel } from './label/run-label.tsx';
import { RunSentences } from './result/run-sentences.tsx';
import { runHeadline, runName, usualRunName } from './result/run-words.ts';
import { ShareDialog } from './sharing/share-dialog.tsx';
import { shareLinkRows } from './sharing/share-link-rows.ts';

/** What the run is called and says, what it was made of, and what can be done with it. */
export function RunHeader({
  run,
  links,
  followedId,
}: {
  run: RunDetail;
  links: readonly ShareLinkFacts[];
  /** Of the followed forecast that uses its weights; null where there is none. */
  followedId: string | null;
}) {
  const isOver = nextStatuses[run.status].length === 0;
  return (
    <header className="flex flex-col gap-2">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
        <p className="flex min-w-0 flex-wrap items-center gap-x-2 gap-y-1 text-muted">
          <Link href={`/datasets/${run.datasetId}?v=${run.versionNumber}`} className="link wrap-anywhere">
            {shownName(run.datasetName)}
          </Link>
          <span>v{run.versionNumber}</span>
          <StatusBadge status={run.status} />
          {run.raceId === null ? null : (
            <Link href={`/races/${run.raceId}`} className="link">
              in a race of the cells
            </Link>
          )}
        </p>
        <div className="ml-auto flex gap-2">
          <LabelDialog
            runId={run.id}
            usualName={usualRunName(run)}
            label={{ name: run.name, note: run.note, tags: run.tags }}
          />
          {isOver ? <DeleteRun runId={run.id} /> : null}
          {run.status === 'SUCCEEDED' && run.verifiesId === null ? (
            <FollowRun runId={run.id} followedId={followedId} />
          ) : null}
          {run.result ? <ShareDialog runId={run.id} links={shareLinkRows(links, new Date())} /> : null}
        </div>
      </div>
      <h1 className="max-w-[60rem] wrap-anywhere">{runName(run)}</h1>
      <RunSentences headline={run.result?.headline} verdict={runHeadline(run)} />
      <RunLabel note={run.note} tags={run.tags} />
    </header>
  );
}
