import { mixSeed } from '#lib/forecast/math/mix-seed.ts';
import { pretrainedShape, pretrainedTrainer } from '#lib/forecast/models/pretrained/pretrained-network.ts';
import { drawTrainingBatch } from '#lib/forecast/synthetic/draw-training-batch.ts';
import type { Engine, Trainer, TrainerState } from '#lib/rnn/index.ts';
import type { Plan } from './plan.ts';

/** What one update has to tell. */
export type UpdateReport = { readonly loss: number; readonly gradientNorm: number };

/** The gradients of one update, a slot for each shard, which several threads may write and read. */
export type GradientSlots = {
  /** [shards][weights] */
  readonly gradients: readonly Float64Array[];
  /** [shards, 2]: the loss and the sum of the weights of its targets. */
  readonly losses: Float64Array;
};

/** Makes the network of a plan, or takes it up. */
export function createPlanTrainer(engine: Engine, plan: Plan, state: TrainerState | null): Trainer {
  const shape = pretrainedShape(plan.cell, plan.hiddenSize);
  const trainer = engine.createTrainer(pretrainedTrainer(shape, plan));
  if (state) trainer.load(state);
  return trainer;
}

/** Draws the batch of one shard of an update and writes its gradient to the slot. */
export function computeShard(
  trainer: Trainer,
  plan: Plan,
  update: number,
  shard: number,
  slots: GradientSlots,
): void {
  const size = { steps: plan.shardSteps, leastSeries: 12, mostSeries: 192 };
  const batch = drawTrainingBatch(mixSeed(plan.seed, shard), update, size);
  const { loss, gradient } = trainer.gradient(batch);
  slots.gradients[shard].set(gradient);
  slots.losses[2 * shard] = loss;
  slots.losses[2 * shard + 1] = batch.weights.reduce((sum, weight) => sum + weight, 0);
}

/** Updates by the mean of the slots' gradients, weighted as if all shards were one batch. */
export function applyShards(trainer: Trainer, slots: GradientSlots, rate: number): UpdateReport {
  const { gradients, losses } = slots;
  const total = gradients.reduce((sum, _, shard) => sum + losses[2 * shard + 1], 0);
  const mean = new Float64Array(trainer.parameterCount);
  let loss = 0;
  gradients.forEach((gradient, shard) => {
    const share = losses[2 * shard + 1] / total;
    loss += share * losses[2 * shard];
    for (let at = 0; at < mean.length; at++) mean[at] += share * gradient[at];
  });
  return { loss, ...trainer.updateBy(mean, rate) };
}
