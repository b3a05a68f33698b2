import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { z } from 'zod';
import { processSingleton } from '#lib/process-singleton.ts';
import { type Result, refuse } from '#lib/result.ts';
import type { Refusal } from '../ingest-refusal.ts';
import type { ReportContent, ReportOrder } from '../make-report.ts';

/** Orders that may wait for a thread: more would wait longer than anyone waits for an answer. */
const mostWaiting = 200;
/** What one thread may hold of JavaScript's own memory. */
const heapLimitMb = 1_024;

const bytesSchema = z.custom<Uint8Array<ArrayBuffer>>((value) => value instanceof Uint8Array);

/** What a thread answers to an order. */
const answerSchema = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true), value: z.union([z.string(), bytesSchema]) }),
  z.object({
    ok: z.literal(false),
    problem: z.object({
      ...{ code: z.string(), sentence: z.string() },
      ...{ line: z.number().optional(), column: z.string().optional(), isUsage: z.boolean().optional() },
    }),
  }),
]);
type ReportAnswer = Result<ReportContent, Refusal>;

type Job = { readonly order: ReportOrder; readonly answer: PromiseWithResolvers<ReportAnswer> };
type Pool = {
  readonly size: number;
  readonly mostWaiting: number;
  waiting: Job[];
  idle: Worker[];
  threads: number;
};

/** Makes a report as `makeReport` does, on a thread beside the server's own, so that the server answers meanwhile. The threads stay
 * for the next order. The bytes are handed over.
 * @returns the problem `busy` where too many wait already
 * @throws Error if the thread breaks off */
export function reportOnThread(order: ReportOrder, pool: Pool = thePool()): Promise<ReportAnswer> {
  if (pool.waiting.length >= pool.mostWaiting)
    return Promise.resolve(
      refuse({
        ...{ code: 'busy' },
        sentence: 'Too many forecasts are asked for at this moment: ask again in some seconds.',
      }),
    );
  const answer = Promise.withResolvers<ReportAnswer>();
  pool.waiting.push({ order, answer });
  startNext(pool);
  return answer.promise;
}

/** An empty pool of so many threads at most. */
export const createPool = (size: number, waiting = mostWaiting): Pool => ({
  ...{ size, mostWaiting: waiting, waiting: [] },
  ...{ idle: [], threads: 0 },
});

/** One processor is left to the server itself. */
const thePool = (): Pool =>
  processSingleton('report pool', () => createPool(Math.max(1, availableParallelism() - 1)));

function startNext(pool: Pool): void {
  while (pool.waiting.length > 0) {
    const thread = pool.idle.pop() ?? (pool.threads < pool.size ? startThread(pool) : null);
    if (thread === null) return;
    const job = pool.waiting.shift();
    if (job !== undefined) work(pool, thread, job);
  }
}

function startThread(pool: Pool): Worker {
  pool.threads++;
  // The one form that Node and the bundler both understand.
  const thread = new Worker(new URL('./report-worker.ts', import.meta.url), {
    workerData: {},
    resourceLimits: { maxOldGenerationSizeMb: heapLimitMb },
  });
  thread.unref();
  thread.once('exit', () => {
    pool.threads--;
    pool.idle = pool.idle.filter((other) => other !== thread);
    startNext(pool);
  });
  return thread;
}

function work(pool: Pool, thread: Worker, { order, answer }: Job): void {
  const onMessage = (said: unknown) => {
    rest();
    pool.idle.push(thread);
    const parsed = answerSchema.safeParse(said);
    if (parsed.success) answer.resolve(parsed.data);
    else answer.reject(new Error('A report thread said what cannot be understood.'));
    startNext(pool);
  };
  const onError = (error: unknown) => {
    rest();
    answer.reject(error instanceof Error ? error : new Error(String(error)));
  };
  const onExit = (code: number) => onError(new Error(`A report thread ended with code ${code}.`));
  const rest = () => {
    thread.off('message', onMessage).off('error', onError).off('exit', onExit);
    // An idle thread keeps no process alive.
    thread.unref();
  };
  thread.on('message', onMessage).on('error', onError).on('exit', onExit);
  thread.ref();
  const { buffer, byteLength } = order.bytes;
  const isOwn = buffer instanceof ArrayBuffer && buffer.byteLength === byteLength;
  thread.postMessage(order, isOwn ? [buffer] : []);
}
