import Link from 'next/link';
import type { FollowedSummary } from '#lib/follow/schema.ts';
import { Button } from '../../../_ui/controls/button.tsx';
import { TextField } from '../../../_ui/controls/text-field.tsx';
import { FollowingDialog } from '../../../_ui/follow/following-dialog.tsx';
import { followedName, followingWords } from '../../../_ui/words/followed-words.ts';
import { shownName } from '../../../_ui/words/shown-name.ts';
import { followSeriesAction } from '../../../follow/follow-actions.ts';

/** The forecasts of a dataset that are followed, and a way to follow the series that is shown. */
export function FollowedOfDataset({
  followed,
  versionId,
  seriesKey,
}: {
  followed: readonly FollowedSummary[];
  versionId: string;
  seriesKey: string;
}) {
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
      {followed.length > 0 ? (
        <p className="min-w-0 text-muted">
          Followed:{' '}
          {followed.map((own, place) => (
            <span key={own.id}>
              {place > 0 ? ', ' : ''}
              <Link href={`/follow/${own.id}`} className="link wrap-anywhere">
                {followedName(own)}
              </Link>{' '}
              ({followingWords(own)})
            </span>
          ))}
        </p>
      ) : null}
      <FollowingDialog
        trigger={<Button>Follow {shownName(seriesKey, 40)}</Button>}
        title={`Follow ${shownName(seriesKey, 80)}`}
        description="A first forecast is trained now, with the settings that the data suggest. It is made again whenever the dataset has a new version, kept as it was, and scored by what came."
        submit="Follow"
        action={followSeriesAction}
        fields={{ versionId, seriesKey }}
        following={{ mode: 'same-weights', retrainEvery: null }}
      >
        <TextField
          label="Steps ahead"
          name="horizon"
          inputMode="numeric"
          placeholder="what is usual for this step"
        />
      </FollowingDialog>
    </div>
  );
}
