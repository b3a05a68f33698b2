import type { FollowedDetail } from '#lib/follow/schema.ts';
import type { TrackVerdict } from '#lib/forecast/index.ts';
import { Button } from '../../../_ui/controls/button.tsx';
import { FollowingDialog } from '../../../_ui/follow/following-dialog.tsx';
import { changeFollowingAction } from '../../follow-actions.ts';

/** What the forecasts were worth so far, in a sentence; where they lose, what would do better. */
export function Verdict({ followed, verdict }: { followed: FollowedDetail; verdict: TrackVerdict }) {
  const loses = verdict.outcome === 'worse' || verdict.losesLately;
  return (
    <div className="flex flex-col gap-2">
      <p className="max-w-prose text-lead">{verdict.sentence}</p>
      {loses ? (
        <div className="flex max-w-prose flex-wrap items-center gap-x-4 gap-y-2 rounded-control border border-warning px-3 py-2">
          <p className="min-w-0 flex-1 basis-72">
            {verdict.better?.sentence ?? 'No simple method would have done better on the same steps.'}{' '}
            {followed.mode === 'retrain'
              ? 'It is trained anew already.'
              : 'Weights that have not seen the last values may be what is wrong.'}
          </p>
          {followed.mode === 'retrain' ? null : (
            <FollowingDialog
              trigger={<Button>Train anew from now on</Button>}
              title="Train anew from now on"
              description="At the next new version the weights are trained on all of it, and judged again."
              submit="Save"
              action={changeFollowingAction}
              fields={{ id: followed.id }}
              following={{ mode: 'retrain', retrainEvery: followed.retrainEvery }}
            />
          )}
        </div>
      ) : null}
    </div>
  );
}
