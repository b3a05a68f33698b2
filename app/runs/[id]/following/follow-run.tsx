import { Button } from '../../../_ui/controls/button.tsx';
import { ButtonLink } from '../../../_ui/controls/button-link.tsx';
import { FollowingDialog } from '../../../_ui/follow/following-dialog.tsx';
import { followRunAction } from '../../../follow/follow-actions.ts';

/** Follows a finished run, or leads to where it is followed. */
export function FollowRun({ runId, followedId }: { runId: string; followedId: string | null }) {
  if (followedId !== null) return <ButtonLink href={`/follow/${followedId}`}>Followed</ButtonLink>;
  return (
    <FollowingDialog
      trigger={<Button>Follow</Button>}
      title="Follow this forecast"
      description="It is made again whenever the dataset has a new version. Each forecast is kept as it was, and scored by what came."
      submit="Follow"
      action={followRunAction}
      fields={{ runId }}
      following={{ mode: 'same-weights', retrainEvery: null }}
    />
  );
}
