import { type MessagePort, receiveMessageOnPort } from 'node:worker_threads';

/** One end of a line between two threads that are too busy for an event loop: they poll for messages between pieces of work,
 * and sleep when there is nothing else to do. */
export type ThreadLine<Posted, Polled> = {
  post(message: Posted): void;
  /** The next message if there is one. */
  poll(): Polled | null;
};

/** What wakes a thread: a number in shared memory that grows with every message to it. */
export type Signal = { readonly memory: SharedArrayBuffer; readonly place: number };

/** Opens this thread's end.
 * @param theirs  wakes the other thread
 * @param read    what the other says, or an exception */
export function openLine<Posted, Polled>(
  port: MessagePort,
  theirs: Signal,
  read: (message: unknown) => Polled,
): ThreadLine<Posted, Polled> {
  const signals = new Int32Array(theirs.memory);
  return {
    post(message) {
      port.postMessage(message);
      Atomics.add(signals, theirs.place, 1);
      Atomics.notify(signals, theirs.place);
    },
    poll() {
      const received = receiveMessageOnPort(port);
      return received === undefined ? null : read(received.message);
    },
  };
}

/** How often a thread has been signalled. Ask before polling for a message: one that comes after it ends the sleep at once. */
export const signalCount = ({ memory, place }: Signal): number => Atomics.load(new Int32Array(memory), place);

/** Sleeps until a thread has been signalled more often than that, or the time is over. */
export function sleepUntilSignal({ memory, place }: Signal, count: number, limitMs: number): void {
  Atomics.wait(new Int32Array(memory), place, count, limitMs);
}
