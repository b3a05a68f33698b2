import { createGenerator } from '#lib/rnn/index.ts';
import type { Window } from '../data/windows.ts';
import { mixSeed } from '../math/mix-seed.ts';

/** Updates an epoch has, at most: past this an epoch is a sample of the windows, not a pass over them. */
const mostUpdatesAnEpoch = 50;

/** How many updates an epoch has. */
export function updatesAnEpoch(windowCount: number, batchSize: number): number {
  return Math.max(1, Math.min(mostUpdatesAnEpoch, Math.ceil(windowCount / batchSize)));
}

/** The batches of one epoch, the same for the same seed, member and epoch.
 * If an epoch covers every window, they are shuffled. If not, a series is drawn, then one of its windows, recent
 * ones more often: so no series is crowded out by a longer one.
 * @returns [updates][at most batchSize] */
export function drawEpoch(
  bySeries: readonly (readonly Window[])[],
  batchSize: number,
  seed: number,
  member: number,
  epoch: number,
): Window[][] {
  const generator = createGenerator(mixSeed(seed, member, epoch));
  const draw = (below: number) => Math.floor(generator.next() * below);
  const total = bySeries.reduce((sum, windows) => sum + windows.length, 0);
  const updates = updatesAnEpoch(total, batchSize);
  let order: Window[];
  if (updates * batchSize >= total) {
    order = bySeries.flat();
    for (let last = order.length - 1; last > 0; last--) {
      const other = draw(last + 1);
      [order[last], order[other]] = [order[other], order[last]];
    }
  } else {
    order = Array.from({ length: updates * batchSize }, () => {
      const windows = bySeries[draw(bySeries.length)];
      const recent = 1 - generator.next() ** 2;
      return windows[Math.min(Math.floor(recent * windows.length), windows.length - 1)];
    });
  }
  // Evenly cut, so that no update rests on a handful of windows.
  const size = Math.ceil(order.length / updates);
  return Array.from({ length: updates }, (_, update) =>
    order.slice(update * size, (update + 1) * size),
  ).filter((batch) => batch.length > 0);
}
