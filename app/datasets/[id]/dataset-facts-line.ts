import type { VersionFacts } from '#lib/datasets/schema.ts';
import { formatTimestamp } from '../../_ui/format-date.ts';
import { formatCount } from '../../_ui/format-number.ts';
import { stepAdjective } from '../../_ui/step-words.ts';

/** The facts under a dataset's name, in order: version, rows, span, gaps filled, rows refused, series. */
export function datasetFactsLine(version: VersionFacts): string[] {
  const first = Math.min(...version.series.slice(0, 1000).map((series) => series.firstTimestamp));
  const last = Math.max(...version.series.slice(0, 1000).map((series) => series.lastTimestamp));
  const facts = [
    `v${version.number}`,
    `${formatCount(version.rowsRead)} ${[stepAdjective(version.step), many(version.rowsRead, 'row')].join(' ').trim()}`,
  ];
  if (version.series.length > 1) facts.push(`${formatCount(version.series.length)} series`);
  if (Number.isFinite(first)) facts.push(spanOf(first, last, version));
  if (version.gapsFilled > 0)
    facts.push(`${formatCount(version.gapsFilled)} ${many(version.gapsFilled, 'gap')} filled`);
  return facts;
}

function spanOf(first: number, last: number, { step }: VersionFacts): string {
  if (step.unit === 'observation') return `${formatTimestamp(first, step)}–${formatTimestamp(last, step)}`;
  const [from, to] = [new Date(first).getUTCFullYear(), new Date(last).getUTCFullYear()];
  return from === to ? `${formatTimestamp(first, step)} – ${formatTimestamp(last, step)}` : `${from}–${to}`;
}

const many = (count: number, word: string): string => (count === 1 ? word : `${word}s`);
