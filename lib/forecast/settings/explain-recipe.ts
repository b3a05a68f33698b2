import type { Forecaster } from '../network/forecaster.ts';
import type { PreparedSeries } from '../network/prepared-series.ts';
import type { Windows } from '../network/windows.ts';

/** What the fit itself chose from the data, a sentence each. */
export function explainRecipe(
  panel: readonly PreparedSeries[],
  { plan }: Forecaster,
  { training, validation }: Windows,
  bestEpochs: readonly number[],
): string[] {
  const logarithms = panel.filter(({ scaler }) => scaler.logarithm).length;
  const gaps = panel.reduce((sum, { observed, split }) => {
    return sum + observed.subarray(split.start).reduce((missing, seen) => missing + 1 - seen, 0);
  }, 0);
  const reasons = [
    `Trained on ${count(training.length, 'window')}; the best epoch and the bands come from ${count(validation.length, 'later window')}, and neither touches the held-out part.`,
    plan.seasons.length > 0
      ? 'The network corrects a mix of the last value, the recent level and past seasons.'
      : 'The network corrects a mix of the last value and the recent level.',
  ];
  const silent = bestEpochs.filter((epoch) => epoch === 0).length;
  if (silent > 0) {
    reasons.push(
      silent === bestEpochs.length
        ? 'No epoch beat that mix on the validation part: it is the forecast, and the network adds nothing.'
        : `${silent} of ${bestEpochs.length} networks did not beat that mix on the validation part and add nothing to it.`,
    );
  }
  if (logarithms > 0) {
    reasons.push(
      panel.length === 1
        ? 'Logarithms are taken: the spread grows with the level.'
        : `Logarithms of ${count(logarithms, 'series')}, so that growth is alike whatever their size.`,
    );
  }
  if (gaps > 0) {
    reasons.push(
      `${count(gaps, 'missing value')} filled from the past for the network's inputs, and never used as targets.`,
    );
  }
  return reasons;
}

function count(number: number, noun: string): string {
  return `${number.toLocaleString('en')} ${noun}${number === 1 || noun === 'series' ? '' : 's'}`;
}
