import type { LearningRate } from '#lib/rnn/index.ts';

/** The learning rate of a member: a linear warm-up over a tenth of training (50 updates at most), then half a cosine
 * to 0. */
export function learningRateOf(updates: number, peak: number): LearningRate {
  return { kind: 'cosine', peak, warmUpUpdates: Math.min(50, Math.ceil(updates / 10)), updates };
}
