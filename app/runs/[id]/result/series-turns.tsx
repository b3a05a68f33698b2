import Link from 'next/link';
import type { RunSeriesFilter, SeriesNeighbours } from '#lib/runs/schema.ts';
import { buttonClass } from '../../../_ui/controls/button-class.ts';
import { formatCount } from '../../../_ui/words/format-number.ts';
import { shownName } from '../../../_ui/words/shown-name.ts';

const orderWords: Record<RunSeriesFilter['order'], string> = {
  worst: 'worst first',
  best: 'best first',
  name: 'by name',
};

/** Goes through the series of a panel in the order of their list. */
export function SeriesTurns({
  neighbours,
  order,
  count,
}: {
  neighbours: SeriesNeighbours | null;
  order: RunSeriesFilter['order'];
  count: number;
}) {
  if (neighbours === null) return null;
  const hrefOf = (series: string) => `?${new URLSearchParams({ series, order })}`;
  return (
    <nav aria-label="Series one by one" className="flex items-center gap-2 print:hidden">
      <Turn words="Previous" series={neighbours.previous} hrefOf={hrefOf} />
      <Turn words="Next" series={neighbours.next} hrefOf={hrefOf} />
      <span className="text-muted">
        {formatCount(neighbours.place)} of {formatCount(count)}, {orderWords[order]}
      </span>
    </nav>
  );
}

function Turn({
  words,
  series,
  hrefOf,
}: {
  words: string;
  series: string | null;
  hrefOf: (series: string) => string;
}) {
  if (series === null)
    return (
      <span aria-disabled="true" className={buttonClass('plain')}>
        {words}
      </span>
    );
  return (
    <Link
      href={hrefOf(series)}
      scroll={false}
      // Each would compute a chart that nobody asked for.
      prefetch={false}
      aria-label={`${words} series: ${shownName(series, 80)}`}
      className={buttonClass('plain')}
    >
      {words}
    </Link>
  );
}
