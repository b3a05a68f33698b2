import { type MethodName, methods } from '../methods/method-table.ts';
import {
  type Comparison,
  type CopyTest,
  type LeakTest,
  noiseProbability,
} from '../result/evidence-schema.ts';
import { formatCount, formatNumber, formatPercent } from './format-number.ts';

/** How much less a forecast erred than the simple method that it is measured against: "31% less error than seasonal
 * naive". */
export function skillWords(skill: number, against: MethodName): string {
  const { label } = methods[against];
  const percent = formatPercent(Math.abs(skill), 0);
  if (percent === '0%') return `as much error as ${label}`;
  return `${percent} ${skill > 0 ? 'less' : 'more'} error than ${label}`;
}

/** What the test says of a skill, in a few words. */
export function chanceWords({ skill, test }: Pick<Comparison, 'skill' | 'test'>): string {
  if (skill === null) return 'it made no error';
  if (test === null) return 'too few test periods to rule out luck';
  if (test.probability >= noiseProbability)
    return `luck alone would do this ${formatPercent(test.probability, 0)} of the time`;
  return test.probability < 0.001 ? 'not luck (p < 0.001)' : `not luck (p = ${test.probability.toFixed(3)})`;
}

/** What the leak test did and found. */
export function leakSentence({ compared, moved, refitted, first }: LeakTest, seriesCount: number): string {
  const fitted =
    seriesCount === 1
      ? 'scaling, windows, base forecast, simple methods and bands were worked out again'
      : `scaling, windows, base forecast and bands were worked out again, and for ${formatCount(refitted)} of ${formatCount(seriesCount)} series the simple methods too`;
  const did = `Every value after the cut was altered and ${fitted}; the networks kept their weights.`;
  return moved === 0
    ? `Changing the future altered none of ${formatCount(compared)} earlier predictions. ${did}`
    : `Changing the future altered ${formatCount(moved)} of ${formatCount(compared)} earlier predictions, first ${first?.method ?? 'a method'} on ${first?.key ?? 'a series'}, step ${formatCount((first?.step ?? 0) + 1)}: the score may know the future. Do not trust it. ${did}`;
}

/** Whether the forecast repeats the last value: how far it misses one step ahead beside repeating that value, and whether
 * luck would do as well. */
export function copySentence(copy: CopyTest, seriesCount: number): string {
  const unit = seriesCount > 1 ? ' (in units of MASE’s denominator)' : '';
  const missed = `Over ${formatCount(copy.count)} forecasts one step ahead it misses by ${formatNumber(copy.toTruth)} on average and moves ${formatNumber(copy.toLast)} from the last value${unit}`;
  if (copy.isCopy)
    return `${missed}: it stays near the last value and is not shown to be better than repeating it${repeatedWords(copy)}. Drawn over the actuals it looks better than it is.`;
  return `${missed}${repeatedWords(copy)}.`;
}

/** The error of repeating the last value, and what luck would do; nothing of a run from before both were kept. */
function repeatedWords({ repeating, toTruth, test }: CopyTest): string {
  if (repeating === null) return '';
  const skill = repeating > 0 ? 1 - toTruth / repeating : null;
  return `; repeating the last value misses by ${formatNumber(repeating)}, ${chanceWords({ skill, test })}`;
}

/** What a band held beside what it promised. */
export const coverageWords = (promised: number, held: number | null | undefined): string =>
  `${formatPercent(promised, 0)} → ${formatPercent(held)}`;
