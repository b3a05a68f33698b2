import Link from 'next/link';
import type { FollowedDetail } from '#lib/follow/schema.ts';
import { countSteps } from '#lib/time-series.ts';
import { Button } from '../../../_ui/controls/button.tsx';
import { PressForm } from '../../../_ui/controls/press-form.tsx';
import { FollowingDialog } from '../../../_ui/follow/following-dialog.tsx';
import { Badge } from '../../../_ui/marks/badge.tsx';
import { ConfirmDialog } from '../../../_ui/overlays/confirm-dialog.tsx';
import { followedName, followingWords, keptStatusWords } from '../../../_ui/words/followed-words.ts';
import { formatCount } from '../../../_ui/words/format-number.ts';
import { shownName } from '../../../_ui/words/shown-name.ts';
import { changeFollowingAction, pauseAction, retryAction, unfollowAction } from '../../follow-actions.ts';

/** What is followed, how, and what can be done with it. */
export function FollowedHeader({ followed }: { followed: FollowedDetail }) {
  const { id, kept, isPaused, pending, failure } = followed;
  const last = kept.at(-1);
  return (
    <header className="flex flex-col gap-2">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
        <p className="flex min-w-0 flex-wrap items-center gap-x-2 gap-y-1 text-muted">
          <Link href={`/datasets/${followed.datasetId}`} className="link wrap-anywhere">
            {shownName(followed.datasetName)}
          </Link>
          <span>v{followed.latestVersion}</span>
          {pending === null ? null : <Badge tone="active">{keptStatusWords[pending]}</Badge>}
          {isPaused ? <Badge>Paused</Badge> : null}
        </p>
        <div className="ml-auto flex flex-wrap gap-2">
          <FollowingDialog
            trigger={<Button variant="quiet">At new data</Button>}
            title="What happens at new data"
            description="What was forecast before stays as it was."
            submit="Save"
            action={changeFollowingAction}
            fields={{ id }}
            following={{ mode: followed.mode, retrainEvery: followed.retrainEvery }}
          />
          <PressForm variant="quiet" action={pauseAction} fields={{ id, act: isPaused ? 'resume' : 'pause' }}>
            {isPaused ? 'Resume' : 'Pause'}
          </PressForm>
          <ConfirmDialog
            trigger={<Button variant="quiet">Unfollow</Button>}
            title="Unfollow this forecast?"
            sentence={`The ${formatCount(kept.length)} forecasts that were kept, and their record, will be gone. Dataset and runs stay.`}
            confirmLabel="Unfollow"
            confirm={unfollowAction.bind(null, id)}
          />
        </div>
      </div>
      <h1 className="max-w-[60rem] wrap-anywhere">
        {followedName(followed)}, next {countSteps(followed.horizon, followed.step)}
      </h1>
      <p className="text-muted">
        {formatCount(followed.made)} {followed.made === 1 ? 'forecast' : 'forecasts'} kept ·{' '}
        {followingWords(followed)}
        {followed.runId === null ? null : (
          <>
            {' · '}
            <Link href={`/runs/${followed.runId}`} className="link">
              the run whose weights it uses
            </Link>
          </>
        )}
      </p>
      {failure !== null && last !== undefined ? (
        <div role="alert" className="flex flex-wrap items-center gap-3 text-warning">
          <span>
            No forecast from version {last.versionNumber}: {failure}
          </span>
          <PressForm variant="quiet" action={retryAction} fields={{ id, keptId: last.id }}>
            Try again
          </PressForm>
        </div>
      ) : null}
    </header>
  );
}
