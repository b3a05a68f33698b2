import type { VersionFacts } from '#lib/datasets/schema.ts';
import type { TimeSeries } from '#lib/time-series.ts';
import { formatTimestamp } from '../../../_ui/words/format-date.ts';
import { formatCount } from '../../../_ui/words/format-number.ts';
import { stepAdjective } from '../../../_ui/words/step-words.ts';

/** The facts under a dataset's name, in order: version, rows, span, gaps filled, rows refused, series.
 * @param shown  the series that is drawn, on the times at which it was observed */
export function datasetFactsLine(version: VersionFacts, shown: TimeSeries): string[] {
  // A count says nothing of when: the times at which the series shown was observed do.
  const isObserved = shown.step.unit !== version.step.unit;
  const series = version.series.slice(0, 1000);
  const first = isObserved
    ? (shown.timestamps[0] ?? Number.NaN)
    : Math.min(...series.map(({ firstTimestamp }) => firstTimestamp));
  const last = isObserved
    ? (shown.timestamps.at(-1) ?? Number.NaN)
    : Math.max(...series.map(({ lastTimestamp }) => lastTimestamp));
  const facts = [
    `v${version.number}`,
    `${formatCount(version.rowsRead)} ${[stepAdjective(version.step), many(version.rowsRead, 'row')].join(' ').trim()}`,
  ];
  if (version.series.length > 1) facts.push(`${formatCount(version.series.length)} series`);
  if (Number.isFinite(first)) facts.push(spanOf(first, last, shown));
  if (version.gapsFilled > 0)
    facts.push(`${formatCount(version.gapsFilled)} ${many(version.gapsFilled, 'gap')} filled`);
  return facts;
}

function spanOf(first: number, last: number, { step }: Pick<TimeSeries, 'step'>): string {
  if (step.unit === 'observation') return `${formatTimestamp(first, step)}–${formatTimestamp(last, step)}`;
  const [from, to] = [new Date(first).getUTCFullYear(), new Date(last).getUTCFullYear()];
  return from === to ? `${formatTimestamp(first, step)} – ${formatTimestamp(last, step)}` : `${from}–${to}`;
}

const many = (count: number, word: string): string => (count === 1 ? word : `${word}s`);
