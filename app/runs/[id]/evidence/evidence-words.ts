import { type Comparison, type CopyTest, type LeakTest, noiseProbability } from '#lib/forecast/schema.ts';
import { formatCount, formatNumber, formatPercent } from '../../../_ui/words/format-number.ts';

/** What the test says of a skill, in a few words. */
export function chanceWords({ skill, test }: Comparison): string {
  if (skill === null) return 'it made no error';
  if (test === null) return 'too few origins to rule out chance';
  if (test.probability >= noiseProbability)
    return `chance does as well in ${formatCount(100 * test.probability)} of 100 cases`;
  return test.probability < 0.001
    ? 'not chance (p < 0.001)'
    : `not chance (p = ${test.probability.toFixed(3)})`;
}

/** What the leak test did and found. */
export function leakSentence({ compared, moved, refitted, first }: LeakTest, seriesCount: number): string {
  const fitted =
    seriesCount === 1
      ? 'scaling, windows, base forecast, simple methods and bands were worked out again'
      : `scaling, windows, base forecast and bands were worked out again, and for ${formatCount(refitted)} of ${formatCount(seriesCount)} series the simple methods too`;
  const did = `Every value after the cut was altered and ${fitted}; the networks kept their weights.`;
  return moved === 0
    ? `${did} None of ${formatCount(compared)} numbers forecast before it moved by a bit.`
    : `${did} ${formatCount(moved)} of ${formatCount(compared)} numbers forecast before it moved, first ${first?.method ?? 'a method'} on ${first?.key ?? 'a series'}, step ${formatCount((first?.step ?? 0) + 1)}: the score may know the future. Do not trust it.`;
}

/** Whether the forecast repeats the last value. */
export function copySentence({ toLast, toTruth, count, isCopy }: CopyTest, seriesCount: number): string {
  const unit = seriesCount > 1 ? ' (in units of MASE’s denominator)' : '';
  const distances = `Over ${formatCount(count)} forecasts of the next step, the forecast lies ${formatNumber(toLast)} from the last value known and ${formatNumber(toTruth)} from the one that came${unit}`;
  return isCopy
    ? `${distances}: it stays near the last value, and one step ahead it is not shown to be better than repeating it. Drawn over the actuals it looks better than it is.`
    : `${distances}: it is no copy of the last value.`;
}

/** What a band held beside what it promised. */
export const coverageWords = (promised: number, held: number | null | undefined): string =>
  `${formatPercent(promised, 0)} → ${formatPercent(held)}`;
