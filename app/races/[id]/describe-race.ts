import { countSteps } from '#lib/time-series.ts';
import { formatNumber, formatPercent } from '../../_ui/words/format-number.ts';
import { cellNames } from '../../_ui/words/method-names.ts';
import type { RaceFigures, RacerFigures } from './race-figures.ts';

/** Errors nearer to each other than this share are a tie: another seed would turn them around. */
const tie = 0.05;

/** What happened, in one sentence: who erred least and by how much, and how far back each looked. */
export function describeRace(race: RaceFigures): string {
  const judged = race.racers.flatMap((racer) => (racer.mae === null ? [] : [{ racer, mae: racer.mae }]));
  const [best, ...others] = judged.toSorted((a, b) => a.mae - b.mae);
  const worst = others.at(-1);
  if (!best || !worst)
    return 'Fewer than two of the networks have a forecast, so there is nothing to compare.';
  const silent = judged.filter(({ racer }) => !racer.learnt).map(({ racer }) => theCell(racer));
  const added = silent.length === 0 ? '' : `; ${listOf(silent)} added nothing to the base forecast`;
  const memories = judged
    .filter(({ racer }) => racer.learnt && racer.memoryLength !== null)
    .map(({ racer }) => `${countSteps(racer.memoryLength ?? 0, race.step)} (${cellNames[racer.cell]})`);
  const reach = memories.length === 0 ? '' : `; 95% of what moves a forecast lies within ${listOf(memories)}`;
  if (worst.mae <= best.mae * (1 + tie)) {
    return `The cells came out alike: MAE from ${formatNumber(best.mae)} (${cellNames[best.racer.cell]}) to ${formatNumber(worst.mae)} (${cellNames[worst.racer.cell]})${added}${reach}.`;
  }
  const ahead = [best, ...others.filter(({ mae }) => mae <= best.mae * (1 + tie))];
  const behind = others.slice(ahead.length - 1);
  const leaders = listOf(ahead.map(({ racer }) => theCell(racer)));
  const more = worst.mae / best.mae;
  const most = behind.length > 1 ? 'at most ' : '';
  const worse = more < 2 ? `${formatPercent(more - 1, 0)} worse` : `${formatNumber(more, 2)} times as much`;
  return `${capital(leaders)} erred least: MAE ${listOf(ahead.map(({ mae }) => formatNumber(mae)))} against ${listOf(
    behind.map(({ racer, mae }) => `${formatNumber(mae)} of ${theCell(racer)}`),
  )}, ${most}${worse}${added}${reach}.`;
}

const theCell = ({ cell }: RacerFigures): string => `the ${cellNames[cell]}`;

const listOf = (words: readonly string[]): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
