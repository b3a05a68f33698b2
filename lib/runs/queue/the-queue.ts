import { processSingleton } from '#lib/process-singleton.ts';
import { createQueue, type RunQueue } from './queue.ts';

/** The one queue of this process. It stands still until `startQueue`: commands that only read never train. */
export const theQueue = (): RunQueue => processSingleton('run queue', () => createQueue());

/** Takes up the runs that an earlier server left, and trains what is queued from now on.
 * The caller holds the lock on the data directory and has applied the migrations. */
export const startQueue = (): Promise<void> => {
  const starting = theQueue().start();
  start().promise.catch(() => undefined);
  start().resolve(starting);
  return starting;
};

/** Resolves once `startQueue` was called and is done, in whichever bundle; rejects where the queue could not start. */
export const queueStarted = (): Promise<void> => start().promise;

const start = () => processSingleton('start of the run queue', () => Promise.withResolvers<void>());

/** Ends all training within 1.5 s; the runs go on from their checkpoints at the next start. */
export const stopQueue = (): Promise<void> => theQueue().stop();
