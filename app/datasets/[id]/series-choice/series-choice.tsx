import Link from 'next/link';
import type { VersionFacts } from '#lib/datasets/schema.ts';
import { shownName } from '../../../_ui/words/shown-name.ts';
import { listedSeries } from './listed-series.ts';
import { SeriesPicker } from './series-picker.tsx';

const shownAsLinks = 8;

/** Which series is drawn and trained: a row of links where there are few, a search where there are many.
 * @param hrefBase where a choice leads, its key still to be added */
export function SeriesChoice({
  version,
  current,
  hrefBase,
}: {
  version: VersionFacts;
  current: string;
  hrefBase: string;
}) {
  const { series } = version;
  if (series.length < 2) return null;
  if (series.length > shownAsLinks) {
    return (
      <div className="flex min-w-0">
        <SeriesPicker
          versionId={version.id}
          current={current}
          count={series.length}
          first={series.slice(0, listedSeries).map(({ key }) => key)}
          hrefBase={hrefBase}
        />
      </div>
    );
  }
  return (
    <nav aria-label="Series" className="flex flex-wrap gap-1">
      {series.map(({ key }) => (
        <Link
          key={key}
          href={hrefBase + encodeURIComponent(key)}
          scroll={false}
          aria-current={key === current ? 'true' : undefined}
          title={key.length > 40 ? shownName(key, 1000) : undefined}
          className="inline-flex min-h-control max-w-full items-center rounded-control border border-line px-3 text-muted hover:bg-surface hover:text-ink aria-[current]:border-ink aria-[current]:font-medium aria-[current]:text-ink"
        >
          <span className="block max-w-72 truncate">{shownName(key, 200)}</span>
        </Link>
      ))}
    </nav>
  );
}
