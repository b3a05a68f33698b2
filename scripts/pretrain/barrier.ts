/** Where threads wait for one another, over shared memory. */
export type Barrier = {
  /** Returns when all threads have come to it; blocks the thread.
   * @throws Error when one of them has not come for a minute: it has failed */
  wait(): void;
};

/** Words of shared memory that a barrier takes. */
export const barrierWords = 2;

const longestWaitMs = 60_000;

/** @param words  [arrived, round], shared by `threads` threads */
export function createBarrier(words: Int32Array, threads: number): Barrier {
  return {
    wait() {
      const round = Atomics.load(words, 1);
      if (Atomics.add(words, 0, 1) + 1 === threads) {
        Atomics.store(words, 0, 0);
        Atomics.add(words, 1, 1);
        Atomics.notify(words, 1);
        return;
      }
      if (Atomics.wait(words, 1, round, longestWaitMs) === 'timed-out') {
        throw new Error('Another training thread did not come for a minute.');
      }
    },
  };
}
