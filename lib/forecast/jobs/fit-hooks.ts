import type { FitProgress } from '../result/fit-progress.ts';
import type { EpochReport } from '../result/result-schema.ts';
import type { Helpers } from './helpers.ts';

/** How a fit talks to the thread it runs on. All are called between two updates. */
export type FitHooks = {
  onEpoch?(report: EpochReport): void;
  /** Told of every batch on this thread: whoever listens drops what comes too often. What it is told changes nothing of the
   * fit. */
  onProgress?(progress: FitProgress): void;
  /** Handed all that is needed to go on later, when `checkpointDue` has said so. */
  onCheckpoint?(bytes: Uint8Array): void;
  checkpointDue?(): boolean;
  /** Asked before every update; true ends training and keeps the best weights so far. */
  isCancelled?(): boolean;
  /** What `onCheckpoint` was handed: training goes on from there. */
  readonly resume?: Uint8Array;
  /** Name of the engine to train with, as a result has it; the fastest here if left out. */
  readonly engine?: string;
  /** Threads that take work off this one, of the same panel and settings; none if left out. */
  readonly helpers?: Helpers;
};
