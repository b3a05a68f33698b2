import { setPriority } from 'node:os';
import { workerData } from 'node:worker_threads';
import { type HelperMessage, type HelperOrder, serveJobs } from '#lib/forecast/index.ts';
import { helperTaskSchema, readOrder } from './helper-task.ts';
import { openLine, signalCount, sleepUntilSignal } from './thread-line.ts';

const { port, signals, place, panel, settings, isNice } = helperTaskSchema.parse(workerData);
// On Linux this is the thread's own priority; elsewhere it would be that of the whole process.
if (isNice && process.platform === 'linux') setPriority(10);

const ownSignal = { memory: signals, place };
const line = openLine<HelperMessage, HelperOrder>(port, { memory: signals, place: 0 }, readOrder);
/** A signal that never comes is looked past now and then. */
const longestSleepMs = 1_000;

try {
  serveJobs(panel, settings, {
    post: line.post,
    waitingOrder: line.poll,
    nextOrder() {
      for (;;) {
        const count = signalCount(ownSignal);
        const order = line.poll();
        if (order !== null) return order;
        sleepUntilSignal(ownSignal, count, longestSleepMs);
      }
    },
  });
} catch (error) {
  line.post({ kind: 'broken', reason: error instanceof Error ? error.message : String(error) });
}
port.close();
