import { Worker } from 'node:worker_threads';
import { controls, type ThreadMessage, type TrainTask, threadMessageSchema } from './messages.ts';

/** A training thread, as the main thread sees it. */
export type TrainingThread = {
  /** Asks for the forecast of the best weights so far. */
  cancel(): void;
  /** Asks for a checkpoint, after which the thread waits to be ended. */
  stop(): void;
  /** Says that its last checkpoint is stored, and after how many milliseconds from then on the next is due. */
  checkpointStored(intervalMs: number): void;
  /** Ends the thread where it stands. */
  terminate(): Promise<void>;
};

/** What the main thread hears. `onEnd` comes last and once, with what went wrong, or null. */
export type ThreadListener = {
  onMessage(message: ThreadMessage): void;
  onEnd(reason: string | null): void;
};

/** Starts a thread that trains. */
export function startThread(task: Omit<TrainTask, 'control'>, listener: ThreadListener): TrainingThread {
  const control = new SharedArrayBuffer(2 * Int32Array.BYTES_PER_ELEMENT);
  // The one form that Node and the bundler both understand; workerData must be a plain object.
  const worker = new Worker(new URL('./train-worker.ts', import.meta.url), {
    workerData: { ...task, control },
    // Handed over, not copied: it may be a hundred megabytes.
    transferList: task.resume?.buffer instanceof ArrayBuffer ? [task.resume.buffer] : [],
  });
  return superviseThread(worker, control, listener);
}

/** Turns what a worker says and how it ends into calls of the listener. */
export function superviseThread(
  worker: Worker,
  control: SharedArrayBuffer,
  listener: ThreadListener,
): TrainingThread {
  const wish = new Int32Array(control);
  let reason: string | null = null;
  worker.on('message', (said: unknown) => {
    const message = threadMessageSchema.safeParse(said);
    if (message.success) return listener.onMessage(message.data);
    reason = `it said what cannot be understood (${message.error.issues[0]?.path.join('.')})`;
    void worker.terminate();
  });
  worker.on('error', (error) => {
    reason = error instanceof Error ? error.message : String(error);
  });
  worker.on('exit', (code) => listener.onEnd(reason ?? (code === 0 ? null : `it ended with code ${code}`)));
  return {
    cancel: () => void Atomics.compareExchange(wish, 0, controls.train, controls.cancel),
    stop: () => void Atomics.compareExchange(wish, 0, controls.train, controls.stop),
    checkpointStored: (intervalMs) => void Atomics.store(wish, 1, Math.max(1, Math.round(intervalMs))),
    terminate: async () => void (await worker.terminate()),
  };
}
