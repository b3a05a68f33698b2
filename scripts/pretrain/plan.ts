import { z } from 'zod';
import { pretrainedHiddenSize } from '#lib/forecast/models/pretrained/pretrained-network.ts';
import { cellNames } from '#lib/rnn/schema.ts';

/** What fixes a pretraining: the same plan on the same build of the engine gives the same weights, on however many threads. */
export const planSchema = z.object({
  cell: z.enum(cellNames),
  hiddenSize: z.number().int().min(1).max(512),
  seed: z.number().int().min(0),
  /** Batches whose gradients make one update together; each is drawn and run on its own, so that threads can share them. */
  shards: z.number().int().min(1).max(64),
  /** Steps of all series of a shard, about. */
  shardSteps: z.number().int().min(100),
  peakRate: z.number().positive(),
  warmUpUpdates: z.number().int().min(0),
  averaging: z.number().min(0).max(0.99999),
});

export type Plan = z.infer<typeof planSchema>;

export const usualPlan: Plan = {
  ...{ cell: 'lstm', hiddenSize: pretrainedHiddenSize, seed: 1 },
  ...{ shards: 2, shardSteps: 4_500, peakRate: 2e-3, warmUpUpdates: 200, averaging: 0.999 },
};

/** The learning rate of an update: a linear warm-up, the peak, and from `cooldownFrom` on a straight way down to a fiftieth at
 * `updates`. What came before the cooldown does not depend on how long the training will be, so a checkpoint of that time can
 * be taken further later.
 * @param update  counted from 0
 * @see Hägele et al. 2024, "Scaling Laws and Compute-Optimal Training Beyond Fixed Training Durations" */
export function rateAt(
  { peakRate, warmUpUpdates }: Plan,
  update: number,
  { cooldownFrom, updates }: { readonly cooldownFrom: number; readonly updates: number },
): number {
  if (update < warmUpUpdates) return (peakRate * (update + 1)) / warmUpUpdates;
  if (update < cooldownFrom) return peakRate;
  const left = (updates - update) / Math.max(1, updates - cooldownFrom);
  return peakRate * Math.max(0.02, left);
}
