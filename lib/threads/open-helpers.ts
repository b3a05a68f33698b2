import { MessageChannel, Worker } from 'node:worker_threads';
import type { Helper, HelperMessage, HelperOrder, Helpers } from '#lib/forecast/index.ts';
import type { ForecastSettings } from '#lib/forecast/schema.ts';
import type { TimeSeries } from '#lib/time-series.ts';
import { type HelperTask, readMessage } from './helper-task.ts';
import { openLine, signalCount, sleepUntilSignal } from './thread-line.ts';

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
  const signals = new SharedArrayBuffer((count + 1) * Int32Array.BYTES_PER_ELEMENT);
  const ownSignal = { memory: signals, place: 0 };
  let signalsKnown = 0;
  let polledAt = performance.now();
  const workers: Worker[] = [];

  const all = Array.from({ length: count }, (_, index): Helper => {
    const { port1, port2 } = new MessageChannel();
    const place = index + 1;
    const task: HelperTask = { port: port2, signals, place, panel, settings, isNice };
    // The one form that Node and the bundler both understand; workerData must be a plain object.
    const worker = new Worker(new URL('./helper-worker.ts', import.meta.url), {
      workerData: { ...task },
      transferList: [port2],
    });
    // The fit's own thread never reaches its event loop: it learns of a death by the silence that follows.
    worker.on('error', () => {});
    worker.unref();
    port1.unref();
    workers.push(worker);
    const line = openLine<HelperOrder, HelperMessage>(port1, { memory: signals, place }, readMessage);
    return {
      send(order) {
        polledAt = performance.now();
        line.post(order);
      },
      poll() {
        const message = line.poll();
        if (message !== null) polledAt = performance.now();
        return message;
      },
    };
  });

  return {
    all,
    wait() {
      if (performance.now() - polledAt > longestSilenceMs)
        throw new Error('The threads that help have posted nothing for ten minutes.');
      // A signal since the last sleep ends this one at once: its message may have come after we looked.
      sleepUntilSignal(ownSignal, signalsKnown, longestSleepMs);
      signalsKnown = signalCount(ownSignal);
    },
    close() {
      for (const helper of all) helper.send({ kind: 'end' });
      for (const worker of workers) void worker.terminate();
    },
  };
}
