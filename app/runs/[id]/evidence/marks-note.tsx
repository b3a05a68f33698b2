import type { FoundOutlier } from '#lib/forecast/schema.ts';
import type { ChartFacts } from '../../../_ui/forecast-chart/forecast-columns.ts';
import { formatObservedTime } from '../../../_ui/forecast-chart/observed-times.ts';
import { Term } from '../../../_ui/overlays/tooltip-term.tsx';
import { formatCount, formatReading } from '../../../_ui/words/format-number.ts';

const named = 5;

/** What the marks of the chart are, in words: for those who cannot see them, and with their dates for all.
 * @param leftOut  values that had no say; undefined in runs of the time when every value had */
export function MarksNote({
  chart,
  leftOut,
}: {
  chart: ChartFacts;
  leftOut: readonly FoundOutlier[] | undefined;
}) {
  const { marks } = chart;
  const outliers = marks.filter(({ kind }) => kind === 'outlier');
  const changes = marks.filter(({ kind }) => kind === 'change point');
  if (marks.length === 0) return null;
  const insteadOf = (timestamp: number): string => {
    const expected = leftOut?.find((own) => own.timestamp === timestamp)?.expected ?? null;
    return expected === null ? '' : `, about ${formatReading(expected)} expected`;
  };
  return (
    <p className="max-w-[72rem] text-muted">
      {outliers.length > 0 ? (
        <>
          {formatCount(outliers.length)} <Term name="outlier">{plural('outlier', outliers.length)}</Term>{' '}
          {leftOut === undefined ? 'circled' : 'circled and left out of learning, seasons and bands'}:{' '}
          {outliers
            .slice(0, named)
            .map(
              ({ timestamp, value }) =>
                `${formatObservedTime(chart, timestamp)} (${formatReading(value)}${insteadOf(timestamp)})`,
            )
            .join(', ')}
          {outliers.length > named ? ' and others' : ''}.{' '}
        </>
      ) : null}
      {changes.length > 0 ? (
        <>
          {formatCount(changes.length)}{' '}
          <Term name="change point">{plural('change point', changes.length)}</Term>, a dotted line each:{' '}
          {changes.map(({ timestamp }) => formatObservedTime(chart, timestamp)).join(', ')}.
        </>
      ) : null}
    </p>
  );
}

const plural = (word: string, count: number): string => (count === 1 ? word : `${word}s`);
