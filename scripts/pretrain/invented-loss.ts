import { mixSeed } from '#lib/forecast/math/mix-seed.ts';
import { drawTrainingBatch } from '#lib/forecast/synthetic/draw-training-batch.ts';
import type { Trainer } from '#lib/rnn/index.ts';

/** Apart from every seed that trains: those are below 2^31 and mixed with a shard. */
const heldOutSeed = mixSeed(0x7e57, 0x0dd5);
const batches = 24;

/** The mean loss on a fixed set of invented series that no training draws: what a choice may be made on. */
export function measureInventedLoss(trainer: Trainer): number {
  const size = { steps: 8_000, leastSeries: 16, mostSeries: 256 };
  let sum = 0;
  for (let number = 0; number < batches; number++) {
    sum += trainer.loss(drawTrainingBatch(heldOutSeed, number, size)) / batches;
  }
  return sum;
}
