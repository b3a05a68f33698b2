import { createGenerator, type Generator } from '#lib/rnn/index.ts';
import { mixSeed } from '../math/mix-seed.ts';
import { inputSize, referenceCount } from '../models/pretrained/channels.ts';
import { encodeSeries, type Periods } from '../models/pretrained/encode-series.ts';
import { weighTarget } from '../models/pretrained/weigh-target.ts';
import { chance, integer, pick, pickWeighted } from './distributions.ts';
import { drawSeries, type SeriesKind } from './draw-series.ts';
import { hideSteps } from './hide-steps.ts';

/** Invented series as the network reads them, time-major. */
export type TrainingBatch = {
  readonly time: number;
  readonly batch: number;
  /** [time, batch, inputSize] */
  readonly inputs: Float64Array;
  /** [time, batch, referenceCount]: forecasts by rule, in the frame of answers of each series */
  readonly references: Float64Array;
  /** [time, batch]: in the same frame, without the errors of the series */
  readonly targets: Float64Array;
  /** [time, batch]: how much an error counts at a hidden step; 0 where observed, before the first observation, and where the target
   * is nobody's to foretell */
  readonly weights: Float64Array;
  /** Steps whose weight is not 0. */
  readonly hidden: number;
};

/** How large a batch is. */
export type BatchSize = {
  /** Steps of all series together, about. */
  readonly steps: number;
  readonly leastSeries: number;
  readonly mostSeries: number;
};

/** What of the usual draws may be left out, to measure what it is worth. */
export type BatchDraws = {
  readonly kinds?: readonly SeriesKind[];
  /** Nothing is told of a second season. */
  readonly oneSeason?: boolean;
};

const usualSize: BatchSize = { steps: 8000, leastSeries: 16, mostSeries: 256 };

/** Steps that the network walks; short ones are drawn a little more often: less is to be learnt from each. */
const lengths = [
  { steps: 16, weight: 1.4 },
  { steps: 24, weight: 1.4 },
  { steps: 36, weight: 1.3 },
  { steps: 48, weight: 1.3 },
  { steps: 72, weight: 1.2 },
  { steps: 96, weight: 1.2 },
  { steps: 144, weight: 1.2 },
  { steps: 192, weight: 1.2 },
  { steps: 288, weight: 1 },
  { steps: 384, weight: 1 },
  { steps: 448, weight: 1 },
] as const;

/** Steps before those, for rules that look back a long season. */
const lookbacks = [168, 336, 365, 400, 400, 732] as const;

/** Draws the batch of one update, a function of its two numbers alone, so that a training that was stopped goes on as it would
 * have.
 * @param seed    of the training, a whole number
 * @param update  counted from 0 */
export function drawTrainingBatch(
  seed: number,
  update: number,
  size: BatchSize = usualSize,
  draws: BatchDraws = {},
): TrainingBatch {
  const rng = createGenerator(mixSeed(seed, update));
  const time = pickWeighted(rng, lengths).steps;
  const batch = Math.max(size.leastSeries, Math.min(size.mostSeries, Math.round(size.steps / time)));
  const isLong = time >= 96 && chance(rng, 0.35);
  const length = time + (isLong ? pick(rng, lookbacks) : 0);

  const inputs = new Float64Array(time * batch * inputSize);
  const references = new Float64Array(time * batch * referenceCount);
  const targets = new Float64Array(time * batch);
  const weights = new Float64Array(time * batch);
  let hidden = 0;
  for (let index = 0; index < batch; index++) {
    const ownRng = createGenerator(mixSeed(seed, update, index));
    const { values, clean, periods } = drawHidden(ownRng, length, time, draws);
    const { location, scale, weight, bound } = encodeSeries(values, periods, time, {
      inputs,
      inputsAt: index * inputSize,
      inputsStride: batch * inputSize,
      references,
      referencesAt: index * referenceCount,
      referencesStride: batch * referenceCount,
    });
    const begins = values.findIndex((value) => !Number.isNaN(value));
    for (let step = 0; step < time; step++) {
      const place = length - time + step;
      const at = step * batch + index;
      targets[at] = Math.max(-bound, Math.min(bound, (clean[place] - location) / scale));
      if (!Number.isNaN(values[place]) || place < begins) continue;
      weights[at] = weighTarget(references, at * referenceCount, referenceCount, targets[at], weight);
      if (weights[at] > 0) hidden++;
    }
  }
  return { time, batch, inputs, references, targets, weights, hidden };
}

/** A series with NaN at the steps to be forecast, and what is to be forecast. */
function drawHidden(rng: Generator, length: number, tail: number, { kinds, oneSeason }: BatchDraws) {
  const { values, targets, periods } = drawSeries(rng, length, kinds);
  const horizonPeriod = periods[1] > 1 && chance(rng, 0.3) ? periods[1] : periods[0];
  const observed = hideSteps(rng, length, tail, horizonPeriod);
  if (values !== targets && chance(rng, 0.35)) endAfterError(rng, observed, values, targets, tail);
  const seen = values.map((value, step) => (observed[step] ? value : Number.NaN));
  const told: Periods = oneSeason ? [periods[0], 1] : periods;
  return { values: seen, clean: targets, periods: told };
}

/** Lets the observed part end with an error of the second half or just after it: there it does most harm, and by chance alone
 * one would hardly ever stand. */
function endAfterError(
  rng: Generator,
  observed: Uint8Array,
  values: Float64Array,
  targets: Float64Array,
  tail: number,
): void {
  const from = values.length - (tail >> 1);
  const wrong = values.findIndex((value, step) => step >= from && value !== targets[step]);
  if (wrong < 0) return;
  observed[wrong] = 1;
  observed.fill(0, Math.min(values.length - 1, wrong + 1 + integer(rng, 0, 6)));
}
