import type { LearningRate } from './schema.ts';

/** Kingma & Ba's own. */
const usual: LearningRate = { kind: 'constant', rate: 1e-3 };

/** The learning rate of an update.
 * @param schedule  the usual 1e-3 if undefined
 * @param update  counted from 0 */
export function learningRateAt(schedule: LearningRate | undefined, update: number): number {
  return rateOf(schedule ?? usual, update);
}

function rateOf(schedule: LearningRate, update: number): number {
  if (schedule.kind === 'constant') return schedule.rate;
  const { peak, warmUpUpdates, updates } = schedule;
  if (update < warmUpUpdates) return (peak * (update + 1)) / warmUpUpdates;
  const done = (update - warmUpUpdates) / Math.max(updates - warmUpUpdates, 1);
  return (peak * (1 + Math.cos(Math.PI * Math.min(done, 1)))) / 2;
}

/** What the moving average of the weights keeps of itself at an update.
 * @param update  counted from 0 */
export function shareOfAverage(averaging: number, update: number): number {
  return Math.min(averaging, (1 + update) / (10 + update));
}
