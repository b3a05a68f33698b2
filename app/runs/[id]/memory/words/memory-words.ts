import type { MemoryReport } from '#lib/memory/schema.ts';
import { countSteps, type Step } from '#lib/time-series.ts';
import { formatNumber } from '../../../../_ui/words/format-number.ts';

/** A length that need not be a whole number of steps, in two digits: "9.3 days". */
export const lengthWords = (steps: number, step: Step): string =>
  countSteps(Number(steps.toPrecision(steps < 100 ? 2 : 3)), step);

/** Some steps of a network as time of the series: each is `stride` of its steps. */
export const lagWords = (lags: number, stride: number, step: Step): string => countSteps(lags * stride, step);

/** What the one number means: which past the forecast rests on, and whether the lookback fits it. */
export function memorySentence(report: MemoryReport, step: Step): string {
  const { memoryLength, memoryLengthRange, lookback, origins, stride } = report;
  const words = (lags: number) => lagWords(lags, stride, step);
  if (memoryLength === null) return 'Nothing that the network reads moves its forecast.';
  const [shortest, longest] = memoryLengthRange ?? [memoryLength, memoryLength];
  const spread =
    shortest === longest
      ? `the same at each of ${origins} origins`
      : `from ${words(shortest)} to ${words(longest)} over ${origins} origins`;
  const advice =
    memoryLength >= 0.9 * lookback
      ? ' It reaches back nearly as far as it may: a longer lookback may tell it more.'
      : memoryLength <= lookback / 4
        ? report.cell === 'elman'
          ? ' Most of what it reads hardly matters to it: a shorter lookback would do, unless a gated cell makes more of this one.'
          : ' Most of what it reads hardly matters: a shorter lookback would do.'
        : '';
  return `The last ${words(memoryLength)} of the ${words(lookback)} that the network reads hold 95% of what moves its forecast (${spread}).${advice}`;
}

/** What one layer's gates, or for Elman its recurrent matrix, say about keeping. */
export function retentionSentence(report: MemoryReport, layer: number, step: Step): string {
  const { halfLives, byHalfLife, spectralRadius } = report.layers[layer] ?? {};
  if (halfLives && byHalfLife) {
    const first = byHalfLife[0];
    const middle = byHalfLife[byHalfLife.length >> 1];
    const words = (unit: number) => {
      const length = halfLives[unit];
      return length === null || length === undefined
        ? 'nothing'
        : `half in ${lengthWords(length * report.stride, step)}`;
    };
    const gate = report.cell === 'lstm' ? 'forget' : 'update';
    return `By its mean ${gate} gate, the unit that keeps longest (unit ${first + 1}) forgets ${words(first)}, the one in the middle (unit ${middle + 1}) ${words(middle)}.`;
  }
  const radius = spectralRadius ?? 0;
  if (radius >= 1) {
    return `The recurrent matrix has a spectral radius of ${formatNumber(radius)}: left alone, some direction of the state would not fade, and only tanh holds it.`;
  }
  const half = radius > 0 ? Math.LN2 / -Math.log(radius) : 0;
  return `The recurrent matrix has a spectral radius of ${formatNumber(radius)}: left alone, what the state holds in its most lasting direction loses half in ${lengthWords(half * report.stride, step)}.`;
}
