import Link from 'next/link';
import { followedName } from '../_ui/words/followed-words.ts';
import { shownName } from '../_ui/words/shown-name.ts';
import { NextValue } from './next-value.tsx';
import type { FollowedEntry } from './read-followed-board.ts';

/** The forecasts that are followed: what comes next, and what they were worth so far. Nothing where none is followed. */
export function FollowedBoard({ entries, total }: { entries: readonly FollowedEntry[]; total: number }) {
  if (entries.length === 0) return null;
  return (
    <section aria-labelledby="followed" className="flex flex-col gap-2">
      <div className="flex items-baseline justify-between">
        <h2 id="followed">Followed</h2>
        <Link className="link" href="/follow">
          All {total}
        </Link>
      </div>
      <ul className="grid gap-3 sm:grid-cols-2 lg:grid-cols-3">
        {entries.map(({ followed, next, sentence, actual, predicted }) => (
          <li key={followed.id} className="flex min-w-0 rounded-control border border-line bg-raised">
            <Link
              href={`/follow/${followed.id}`}
              // Each would compute a record that nobody asked for.
              prefetch={false}
              className="flex min-w-0 flex-1 flex-col gap-1 px-3 py-2 no-underline hover:bg-surface"
            >
              <span className="truncate">
                <span className="font-medium">{shownName(followed.datasetName, 80)}</span>{' '}
                <span className="text-muted">{followedName(followed)}</span>
              </span>
              <NextValue next={next} step={followed.step} actual={actual} predicted={predicted} />
              <span className="text-label text-muted">{sentence}</span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
