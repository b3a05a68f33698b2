import { processSingleton } from '#lib/process-singleton.ts';
import { createQueue, type RunQueue } from './queue.ts';

/** The one queue of this process. It stands still until `startQueue`: commands that only read never train. */
export const theQueue = (): RunQueue => processSingleton('run queue', () => createQueue());

/** Takes up the runs that an earlier server left, and trains what is queued from now on.
 * The caller holds the lock on the data directory and has applied the migrations. */
export const startQueue = (): Promise<void> => theQueue().start();

/** Ends all training within 1.5 s; the runs go on from their checkpoints at the next start. */
export const stopQueue = (): Promise<void> => theQueue().stop();
