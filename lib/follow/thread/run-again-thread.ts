import { Worker } from 'node:worker_threads';
import { type AgainAnswer, type AgainTask, againAnswerSchema } from './messages.ts';

/** A thread that forecasts again. */
export type AgainThread = {
  /** Its answer; null where it was ended from here. Rejects where it broke off by itself. */
  readonly answer: Promise<AgainAnswer | null>;
  /** Ends it where it stands. */
  end(): void;
};

/** Starts a thread that forecasts again. */
export function runAgainThread(task: AgainTask): AgainThread {
  // The one form that Node and the bundler both understand; workerData must be a plain object.
  const worker = new Worker(new URL('./again-worker.ts', import.meta.url), { workerData: task });
  let isEnded = false;
  const answer = new Promise<AgainAnswer | null>((resolve, reject) => {
    worker.on('message', (said: unknown) => {
      const parsed = againAnswerSchema.safeParse(said);
      if (parsed.success) resolve(parsed.data);
      else reject(new Error('it said what cannot be understood'));
    });
    worker.on('error', (error) => reject(error instanceof Error ? error : new Error(String(error))));
    worker.on('exit', () => (isEnded ? resolve(null) : reject(new Error('it ended without a forecast'))));
  });
  return {
    answer,
    end() {
      isEnded = true;
      void worker.terminate();
    },
  };
}
