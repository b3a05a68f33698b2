import { forecastFromAnswer, type JudgedNetworks, readOver } from '#lib/forecast/index.ts';
import { walkThroughTime } from '#lib/rnn/index.ts';
import { shorten } from './lag-curve.ts';
import type { LengthReport } from './schema.ts';

/** Steps of history that a network is given, beside those it was trained on. */
const lengths = [1, 2, 5, 10, 20, 50, 100, 200, 1_000, 10_000];
/** Multiplications spent, at most but for one window: half a second of one core. */
const usualProducts = 8e7;

/** Runs the same weights over histories of many lengths, each from the zero state, and scores what they forecast on
 * held-out windows. The network is the first of the backtest that learnt anything.
 * @param mostProducts  fewer windows are looked at where networks are wide
 * @returns null where no network learnt, or nothing was held out */
export function measureLengths(judged: JudgedNetworks, mostProducts = usualProducts): LengthReport | null {
  const member = judged.bestEpochs.findIndex((epoch) => epoch > 0);
  if (member === -1 || judged.windows.length === 0) return null;
  const { shape, plan } = judged;
  const weights = judged.weights[member];
  const tried = [...new Set([...lengths, plan.lookback])].sort((a, b) => a - b);
  const products = weights.length * tried.reduce((sum, steps) => sum + steps, 0);
  const windows = judged.windows.slice(0, Math.max(1, Math.floor(mostProducts / products)));

  return {
    parameterCount: weights.length,
    lookback: plan.lookback,
    origins: windows.length,
    known: Math.min(...windows.map(({ series, origin }) => origin - series.split.start)),
    lengths: tried.map((steps) => {
      const errors = windows.flatMap((window) => {
        const read = readOver(judged, window, steps);
        const { outputs } = walkThroughTime(shape, weights, read.inputs, steps);
        return [...forecastFromAnswer(read, outputs)].map((value, step) =>
          Math.abs(value - read.actual[step]),
        );
      });
      const observed = errors.filter(Number.isFinite);
      const mae = observed.reduce((sum, error) => sum + error, 0) / observed.length;
      return { steps, mae: observed.length > 0 ? shorten(mae) : null };
    }),
  };
}
