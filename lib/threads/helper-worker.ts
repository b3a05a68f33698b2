import { setPriority } from 'node:os';
import { workerData } from 'node:worker_threads';
import { type HelperMessage, type HelperOrder, serveJobs } from '#lib/forecast/index.ts';
import { helperTaskSchema, readOrder } from './helper-task.ts';
import { countRings, openLine, sleepUntilRing } from './thread-line.ts';

const { port, bells, place, panel, settings, isNice } = helperTaskSchema.parse(workerData);
// On Linux this is the thread's own priority; elsewhere it would be that of the whole process.
if (isNice && process.platform === 'linux') setPriority(10);

const ownBell = { memory: bells, place };
const line = openLine<HelperMessage, HelperOrder>(port, { memory: bells, place: 0 }, readOrder);
/** A bell that never rings again is looked past now and then. */
const longestSleepMs = 1_000;

try {
  serveJobs(panel, settings, {
    say: line.say,
    waitingOrder: line.hear,
    nextOrder() {
      for (;;) {
        const rings = countRings(ownBell);
        const order = line.hear();
        if (order !== null) return order;
        sleepUntilRing(ownBell, rings, longestSleepMs);
      }
    },
  });
} catch (error) {
  line.say({ kind: 'broken', reason: error instanceof Error ? error.message : String(error) });
}
port.close();
