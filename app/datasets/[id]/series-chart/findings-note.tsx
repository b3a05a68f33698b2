import type { Step } from '#lib/time-series.ts';
import { Term } from '../../../_ui/overlays/tooltip-term.tsx';
import { formatTimestamp } from '../../../_ui/words/format-date.ts';
import { formatCount, formatReading } from '../../../_ui/words/format-number.ts';
import type { Finding } from './find-findings.ts';

const named = 5;

/** What is marked on the chart of a series, in words: with its dates, and for those who cannot see it. */
export function FindingsNote({
  findings,
  missing,
  step,
}: {
  findings: readonly Finding[];
  /** Values that are missing: gaps in the line. */
  missing: number;
  step: Step;
}) {
  const outliers = findings.filter(({ kind }) => kind === 'outlier');
  const revised = findings.filter(({ kind }) => kind === 'revised');
  if (findings.length === 0 && missing === 0) return null;
  const say = (found: readonly Finding[]) =>
    found
      .slice(0, named)
      .map(({ timestamp, value }) => `${formatTimestamp(timestamp, step)} (${formatReading(value)})`)
      .join(', ') + (found.length > named ? ' and others' : '');
  return (
    <p id="findings" className="max-w-[72rem] text-muted">
      {outliers.length > 0 ? (
        <>
          {formatCount(outliers.length)}{' '}
          <Term name="outlier">{outliers.length === 1 ? 'outlier' : 'outliers'}</Term> ringed: {say(outliers)}
          . If they are promotions or closures, keep them and give their column as one that helps predict.{' '}
        </>
      ) : null}
      {revised.length > 0
        ? `${formatCount(revised.length)} ${revised.length === 1 ? 'value' : 'values'} revised since the version before, a dot each: ${say(revised)}. `
        : ''}
      {missing > 0
        ? `${formatCount(missing)} ${missing === 1 ? 'value is' : 'values are'} missing: gaps in the line.`
        : ''}
    </p>
  );
}
