import { MessageChannel, Worker } from 'node:worker_threads';
import type { Helper, HelperMessage, HelperOrder, Helpers } from '#lib/forecast/index.ts';
import type { ForecastSettings } from '#lib/forecast/schema.ts';
import type { TimeSeries } from '#lib/time-series.ts';
import { type HelperTask, readMessage } from './helper-task.ts';
import { countRings, openLine, sleepUntilRing } from './thread-line.ts';

/** A sleep this long is interrupted to see whether a user wants something. */
const longestSleepMs = 50;
/** A network tells of every epoch, a piece of a panel takes seconds: a silence like this means that a thread is gone. */
const longestSilenceMs = 600_000;

/** Starts threads that help with a fit. They serve it while its own thread computes: neither needs an event loop.
 * @param count  beside the thread of the fit; 0 for none */
export function openHelpers(
  count: number,
  { panel, settings, isNice }: { panel: readonly TimeSeries[]; settings: ForecastSettings; isNice: boolean },
): Helpers & { close(): void } {
  const bells = new SharedArrayBuffer((count + 1) * Int32Array.BYTES_PER_ELEMENT);
  const ownBell = { memory: bells, place: 0 };
  let ringsKnown = 0;
  let heardAt = performance.now();
  const workers: Worker[] = [];

  const all = Array.from({ length: count }, (_, index): Helper => {
    const { port1, port2 } = new MessageChannel();
    const place = index + 1;
    const task: HelperTask = { port: port2, bells, place, panel, settings, isNice };
    // The one form that Node and the bundler both understand; workerData must be a plain object.
    const worker = new Worker(new URL('./helper-worker.ts', import.meta.url), {
      workerData: { ...task },
      transferList: [port2],
    });
    // What it dies of is told by its silence: the fit's own thread has no time for events.
    worker.on('error', () => {});
    worker.unref();
    port1.unref();
    workers.push(worker);
    const line = openLine<HelperOrder, HelperMessage>(port1, { memory: bells, place }, readMessage);
    return {
      order(order) {
        heardAt = performance.now();
        line.say(order);
      },
      hear() {
        const message = line.hear();
        if (message !== null) heardAt = performance.now();
        return message;
      },
    };
  });

  return {
    all,
    wait() {
      if (performance.now() - heardAt > longestSilenceMs)
        throw new Error('The threads that help have said nothing for ten minutes.');
      // One that rang since the last sleep ends this one at once: its message may have come after we looked.
      sleepUntilRing(ownBell, ringsKnown, longestSleepMs);
      ringsKnown = countRings(ownBell);
    },
    close() {
      for (const helper of all) helper.order({ kind: 'end' });
      for (const worker of workers) void worker.terminate();
    },
  };
}
