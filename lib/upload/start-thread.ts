import { Worker } from 'node:worker_threads';
import type { IngestOptions } from '#lib/ingest/schema.ts';
import { type ReadAnswer, type ReadOrder, readAnswerSchema } from './messages.ts';
import type { UploadProblem } from './upload-problem.ts';

/** Gives the thread one order and waits for its answer. */
export type Ask = (order: ReadOrder, handedOver?: ArrayBuffer[]) => Promise<ThreadAnswer>;

/** What the thread says, or why it was ended. */
type ThreadAnswer = ReadAnswer | { readonly kind: 'refused'; readonly problem: UploadProblem };

/** Starts a thread that reads one file, one order at a time.
 * @param limitMs  how long it may compute, the time in which it waits for bytes not counted
 * @throws the signal's reason; Error from `ask` if the thread breaks off */
export function startThread(
  options: IngestOptions,
  signal: AbortSignal,
  limitMs: number,
): { readonly ask: Ask; end(): Promise<void> } {
  signal.throwIfAborted();
  // The one form that Node and the bundler both understand; workerData must be a plain object.
  const worker = new Worker(new URL('./read-worker.ts', import.meta.url), { workerData: { options } });
  let waiting = Promise.withResolvers<ThreadAnswer>();
  let broken: unknown = null;
  let leftMs = limitMs;
  // Nobody waits for it between two orders.
  const fail = (error: unknown) => {
    broken ??= error;
    waiting.promise.catch(() => undefined);
    waiting.reject(broken);
  };
  const stop = (problem: UploadProblem) => {
    waiting.resolve({ kind: 'refused', problem });
    void worker.terminate();
  };
  const onAbort = () => {
    fail(signal.reason);
    void worker.terminate();
  };
  signal.addEventListener('abort', onAbort);
  worker.on('message', (said: unknown) => {
    const answer = readAnswerSchema.safeParse(said);
    if (answer.success) waiting.resolve(answer.data);
    else fail(answer.error);
  });
  worker.on('error', (error) => {
    // It has a heap of its own: what is too much for that ends the thread, not the server.
    if (isOutOfMemory(error)) stop({ code: 'reading-too-large' });
    else fail(error);
  });
  worker.on('exit', (code) => fail(new Error(`The reading thread ended with code ${code}.`)));
  return {
    async ask(order, handedOver = []) {
      if (broken !== null) throw broken;
      waiting = Promise.withResolvers();
      const startedMs = performance.now();
      const timer = setTimeout(() => stop({ code: 'reading-too-long', limitMs }), leftMs);
      worker.postMessage(order, handedOver);
      try {
        return await waiting.promise;
      } finally {
        clearTimeout(timer);
        leftMs -= performance.now() - startedMs;
      }
    },
    async end() {
      signal.removeEventListener('abort', onAbort);
      await worker.terminate();
    },
  };
}

const isOutOfMemory = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
