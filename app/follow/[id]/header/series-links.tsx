import Link from 'next/link';
import type { FollowedDetail } from '#lib/follow/schema.ts';
import { formatCount } from '../../../_ui/words/format-number.ts';
import { shownName } from '../../../_ui/words/shown-name.ts';
import { type FollowedQuery, followedHref } from '../read-followed-query.ts';

/** Series that are listed at most. */
const most = 40;

/** The series of a followed forecast, to choose from. */
export function SeriesLinks({ followed, query }: { followed: FollowedDetail; query: FollowedQuery }) {
  const rest = followed.seriesKeys.length - most;
  return (
    <nav aria-label="Series" className="flex flex-wrap gap-x-4 gap-y-1">
      {followed.seriesKeys.slice(0, most).map((key) => (
        <Link
          key={key}
          href={followedHref(followed.id, query, { series: key })}
          aria-current={key === followed.key ? 'page' : undefined}
          className="link wrap-anywhere aria-[current=page]:font-semibold aria-[current=page]:no-underline"
        >
          {shownName(key, 80)}
        </Link>
      ))}
      {rest > 0 ? <span className="text-muted">and {formatCount(rest)} others</span> : null}
    </nav>
  );
}
