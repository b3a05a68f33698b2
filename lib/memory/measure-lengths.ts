import { type BacktestNetworks, forecastFromAnswer, rereadWindow } from '#lib/forecast/index.ts';
import type { Stream } from '#lib/rnn/index.ts';
import { shorten } from './lag-curve.ts';
import type { LengthReport } from './schema.ts';

/** Steps of history that a network is given, beside those it was trained on. */
const lengths = [1, 2, 5, 10, 20, 50, 100, 200, 1_000, 10_000];
/** Upper limit of multiplications, exceeded only if a single window needs more: a fifth of a second on one core. */
const defaultMultiplications = 3e8;

/** Runs the same weights over histories of many lengths, each from the zero state, and scores what they forecast on
 * held-out windows. The network is the first of the backtest that learnt anything.
 * @param maxMultiplications  limit of multiplications: wide networks are measured on fewer windows
 * @returns null where no network learnt, or nothing was held out */
export function measureLengths(
  judged: BacktestNetworks,
  maxMultiplications = defaultMultiplications,
): LengthReport | null {
  const member = judged.bestEpochs.findIndex((epoch) => epoch > 0);
  if (member === -1 || judged.windows.length === 0) return null;
  const { shape, engine, lookback } = judged;
  const weights = judged.weights[member];
  const tried = [...new Set([...lengths, lookback])].sort((a, b) => a - b);
  const stream = engine.createStream(shape, weights, 1);
  const products = weights.length * tried.reduce((sum, steps) => sum + steps, 0);
  const windows = judged.windows.slice(0, Math.max(1, Math.floor(maxMultiplications / products)));

  return {
    parameterCount: weights.length,
    lookback,
    origins: windows.length,
    known: Math.min(...windows.map(({ series, origin }) => origin - series.split.start)),
    lengths: tried.map((steps) => {
      const errors = windows.flatMap((window) => {
        const read = rereadWindow(judged, window, steps);
        const answer = answerOf(stream, read.inputs, steps);
        return [...forecastFromAnswer(read, answer)].map((value, step) =>
          Math.abs(value - read.actual[step]),
        );
      });
      const observed = errors.filter(Number.isFinite);
      const mae = observed.reduce((sum, error) => sum + error, 0) / observed.length;
      return { steps, mae: observed.length > 0 ? shorten(mae) : null };
    }),
  };
}

/** Steps processed at once, so that a long history is never held whole. */
const pieceSteps = 250;

/** A network's forecast after the last of some steps, started from the zero state, [horizon]. */
function answerOf(stream: Stream, inputs: Float64Array, steps: number): Float64Array {
  const channels = inputs.length / steps;
  let answer = new Float64Array(0);
  stream.reset();
  for (let from = 0; from < steps; from += pieceSteps) {
    const to = Math.min(from + pieceSteps, steps);
    answer = Float64Array.from(stream.next(inputs.slice(from * channels, to * channels), to - from));
  }
  return answer;
}
