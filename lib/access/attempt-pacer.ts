/** Wrong passwords of a client within the window that cost it nothing. */
export const freeAttempts = 5;
/** How long a wrong password counts. */
export const attemptWindowMs = 60_000;
/** The longest that an attempt waits before it is looked at. */
export const longestDelayMs = 8_000;
/** Attempts of one client that may wait at a time: with the delay they bound how fast passwords can be guessed. */
export const waitingAtATime = 20;
/** Clients remembered; the oldest go first, so that many addresses cannot fill the memory. */
const clientsRemembered = 10_000;

/** Slows down a client that sends wrong passwords. It is never shut out: behind one address there may be many people, and
 * the right password must go on working for them. */
export type AttemptPacer = {
  /** Milliseconds that an attempt must wait before it is looked at: none at first, then twice as long each time. */
  delayMs(client: string, now: Date): number;
  /** Takes one of the places to wait in; false where all are taken. */
  takePlace(client: string): boolean;
  leavePlace(client: string): void;
  recordFailure(client: string, now: Date): void;
};

/** A pacer that lives as long as its process. */
export function createAttemptPacer(): AttemptPacer {
  const failures = new Map<string, number[]>();
  const waiting = new Map<string, number>();

  const recent = (client: string, now: Date): number[] =>
    (failures.get(client) ?? []).filter((at) => now.getTime() - at < attemptWindowMs);

  return {
    delayMs(client, now) {
      const beyond = recent(client, now).length - freeAttempts;
      return beyond < 0 ? 0 : Math.min(longestDelayMs, 1_000 * 2 ** beyond);
    },
    takePlace(client) {
      const taken = waiting.get(client) ?? 0;
      if (taken >= waitingAtATime) return false;
      waiting.set(client, taken + 1);
      return true;
    },
    leavePlace(client) {
      const taken = waiting.get(client) ?? 0;
      if (taken > 1) waiting.set(client, taken - 1);
      else waiting.delete(client);
    },
    recordFailure(client, now) {
      const times = [...recent(client, now), now.getTime()].slice(-maximumCounted);
      failures.delete(client);
      failures.set(client, times);
      const oldest = failures.keys().next();
      if (failures.size > clientsRemembered && !oldest.done) failures.delete(oldest.value);
    },
  };
}

// More make no attempt wait longer.
const maximumCounted = freeAttempts + Math.ceil(Math.log2(longestDelayMs / 1_000));
