import { mixSeed } from '#lib/forecast/math/mix-seed.ts';
import {
  type BatchDraws,
  drawTrainingBatch,
  type TrainingBatch,
} from '#lib/forecast/synthetic/draw-training-batch.ts';
import type { Trainer } from '#lib/rnn/index.ts';

/** Apart from every seed that trains: those are below 2^31 and mixed with a shard. */
const heldOutSeed = mixSeed(0x7e57, 0x0dd5);
const batches = 24;

/** The mean loss on a fixed set of invented series that no training draws: what a choice may be made on.
 * @param draws   what is told of the series
 * @param change  what a batch is made into before it is read */
export function measureInventedLoss(
  trainer: Trainer,
  draws: BatchDraws = {},
  change: (batch: TrainingBatch) => TrainingBatch = (batch) => batch,
): number {
  const size = { steps: 8_000, leastSeries: 16, mostSeries: 256 };
  let sum = 0;
  for (let number = 0; number < batches; number++) {
    sum += trainer.loss(change(drawTrainingBatch(heldOutSeed, number, size, draws))) / batches;
  }
  return sum;
}
