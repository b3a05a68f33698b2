import { threadsWithin } from '#lib/forecast/index.ts';
import type { FitResult } from '#lib/forecast/schema.ts';
import { forgetLive, publishLive } from '../status/live-hub.ts';
import type { StoredMemory } from '../thread/messages.ts';
import type { startThread, TrainingThread } from '../thread/start-thread.ts';
import { checkpointInterval } from './checkpoint-interval.ts';
import { prepareAttempt } from './prepare-attempt.ts';
import { createRecorder } from './run-recorder.ts';

/** How an attempt at a run ended. */
export type AttemptOutcome =
  | {
      readonly kind: 'finished';
      readonly result: FitResult;
      readonly weights: Float64Array[];
      readonly memory: StoredMemory | null;
      readonly kept: Uint8Array | null;
      readonly trainedMs: number;
    }
  | { readonly kind: 'refused'; readonly sentence: string; readonly trainedMs: number }
  /** The thread ended without a result and without having been asked to. */
  | { readonly kind: 'crashed'; readonly reason: string }
  /** It was ended from here: by a cancel that took too long, else by the end of the server or of the run's row. */
  | { readonly kind: 'ended'; readonly cancelled: boolean };

/** An attempt under way. */
export type Attempt = {
  readonly outcome: Promise<AttemptOutcome>;
  /** Asks for the best weights so far, and ends the thread if it does not even answer. */
  cancel(): void;
  /** Asks for a last checkpoint; resolves when it is stored or the attempt is over. */
  checkpoint(): Promise<void>;
  end(): void;
};

/** How attempts are made; tests shorten the times and put other threads in. */
export type AttemptOptions = {
  readonly start: typeof startThread;
  readonly checkpointIntervalMs: number;
  /** Threads of an attempt beside its own, at most: as many as memory allows. */
  readonly helpers: number;
  /** How long a thread may take to see that it is to stop, and to make its forecast after that. */
  readonly cancelGraceMs: number;
  readonly cancelledForecastMs: number;
};

/** Trains a run that has been claimed, on a thread, from its last checkpoint if there is one.
 * Stores epochs and checkpoints as they come; what the outcome means is for the caller. */
export function trainRun(runId: string, options: AttemptOptions): Attempt {
  let thread: TrainingThread | null = null;
  let wish: 'train' | 'cancel' | 'end' = 'train';
  let graceTimer: NodeJS.Timeout | undefined;
  let onCheckpoint = () => {};
  let tookTooLong = false;
  const end = () => {
    wish = 'end';
    void thread?.terminate();
  };
  const endAfter = (graceMs: number) => {
    clearTimeout(graceTimer);
    graceTimer = setTimeout(() => {
      tookTooLong = wish !== 'end';
      end();
    }, graceMs);
  };

  async function attempt(): Promise<AttemptOutcome> {
    const prepared = await prepareAttempt(runId);
    if (prepared === null) return { kind: 'ended', cancelled: false };
    const { task, cancelRequested, earlierMs, known } = prepared;
    const limit = process.env.HINDCAST_MAX_TRAIN_BYTES;
    // Whether it can be fitted at all was asked before it was queued.
    const helpers = threadsWithin(task.panel, task.settings, limit, options.helpers + 1) - 1;
    const recorder = createRecorder({ runId, earlierMs, known, onLost: end });
    const outcome = await new Promise<AttemptOutcome>((resolve) => {
      let said: AttemptOutcome | null = null;
      thread = options.start(
        { ...task, checkpointIntervalMs: options.checkpointIntervalMs, helpers },
        {
          onMessage(message) {
            if (message.type === 'progress') publishLive(runId, message.progress);
            else if (message.type === 'epoch') recorder.epoch(message.report, message.elapsedMs);
            else if (message.type === 'checkpoint') {
              void recorder.checkpoint(message.bytes, message.elapsedMs).then((costMs) => {
                thread?.checkpointStored(checkpointInterval(options.checkpointIntervalMs, costMs));
                onCheckpoint();
              });
            } else if (message.type === 'stopping') endAfter(options.cancelledForecastMs);
            else {
              const { type, elapsedMs, ...rest } = message;
              const trainedMs = earlierMs + elapsedMs;
              said =
                'sentence' in rest
                  ? { kind: 'refused', ...rest, trainedMs }
                  : { kind: 'finished', ...rest, trainedMs };
            }
          },
          onEnd(reason) {
            const fallback =
              wish === 'end'
                ? { kind: 'ended' as const, cancelled: tookTooLong }
                : crash(reason ?? 'it ended without a result');
            resolve(said ?? fallback);
          },
        },
      );
      // Asked for while the data was being read.
      if (wish === 'end') void thread.terminate();
      if (wish === 'cancel') thread.cancel();
      // Asked for before this attempt, of an earlier server say: time to read the checkpoint and to forecast from it.
      if (wish === 'train' && cancelRequested) {
        wish = 'cancel';
        thread.cancel();
        endAfter(options.cancelledForecastMs);
      }
    });
    // After a crash it is what the next attempt goes on from.
    if (outcome.kind !== 'crashed') recorder.dropCheckpoint();
    await recorder.settled();
    return outcome;
  }

  const outcome = attempt()
    .catch((error: unknown) => crash(error instanceof Error ? error.message : String(error)))
    .finally(() => {
      clearTimeout(graceTimer);
      forgetLive(runId);
    });
  return {
    outcome,
    cancel() {
      if (wish !== 'train') return;
      wish = 'cancel';
      thread?.cancel();
      endAfter(options.cancelGraceMs);
    },
    checkpoint() {
      const stored = new Promise<void>((resolve) => {
        onCheckpoint = resolve;
      });
      thread?.stop();
      return Promise.race([stored, outcome.then(() => {})]);
    },
    end,
  };
}

const crash = (reason: string): AttemptOutcome => ({ kind: 'crashed', reason });
