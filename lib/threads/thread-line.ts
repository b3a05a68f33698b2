import { type MessagePort, receiveMessageOnPort } from 'node:worker_threads';

/** One end of a line between two threads that are too busy for an event loop: they look for messages when it suits them,
 * and sleep when there is nothing else to do. */
export type ThreadLine<Said, Heard> = {
  say(message: Said): void;
  /** The next message if there is one. */
  hear(): Heard | null;
};

/** What wakes a thread: a number in shared memory that grows with every message to it. */
export type Bell = { readonly memory: SharedArrayBuffer; readonly place: number };

/** Opens this thread's end.
 * @param theirs  wakes the other thread
 * @param read    what the other says, or an exception */
export function openLine<Said, Heard>(
  port: MessagePort,
  theirs: Bell,
  read: (message: unknown) => Heard,
): ThreadLine<Said, Heard> {
  const bells = new Int32Array(theirs.memory);
  return {
    say(message) {
      port.postMessage(message);
      Atomics.add(bells, theirs.place, 1);
      Atomics.notify(bells, theirs.place);
    },
    hear() {
      const received = receiveMessageOnPort(port);
      return received === undefined ? null : read(received.message);
    },
  };
}

/** How often a bell has rung. Ask before looking for a message: one that comes after the look ends the sleep at once. */
export const countRings = ({ memory, place }: Bell): number => Atomics.load(new Int32Array(memory), place);

/** Sleeps until a bell has rung more often than that, or the time is over. */
export function sleepUntilRing({ memory, place }: Bell, rings: number, limitMs: number): void {
  Atomics.wait(new Int32Array(memory), place, rings, limitMs);
}
