/** Wrong passwords allowed a client within the window. */
export const attemptsPerWindow = 5;
/** How long a wrong password counts. */
export const attemptWindowMs = 60_000;
/** Clients remembered; the oldest go first, so that many addresses cannot fill the memory. */
const clientsRemembered = 10_000;

/** Counts wrong passwords by client address. */
export type AttemptLimiter = {
  /** Seconds to wait before the next attempt; 0 if one may be made now. */
  secondsToWait(client: string, now: Date): number;
  recordFailure(client: string, now: Date): void;
  forget(client: string): void;
};

/** A limiter that lives as long as its process. */
export function createAttemptLimiter(): AttemptLimiter {
  const failures = new Map<string, number[]>();

  const recent = (client: string, now: Date): number[] =>
    (failures.get(client) ?? []).filter((at) => now.getTime() - at < attemptWindowMs);

  return {
    secondsToWait(client, now) {
      const times = recent(client, now);
      if (times.length < attemptsPerWindow) return 0;
      return Math.ceil((Math.min(...times) + attemptWindowMs - now.getTime()) / 1_000);
    },
    recordFailure(client, now) {
      const times = [...recent(client, now), now.getTime()];
      failures.delete(client);
      failures.set(client, times);
      const oldest = failures.keys().next();
      if (failures.size > clientsRemembered && !oldest.done) failures.delete(oldest.value);
    },
    forget(client) {
      failures.delete(client);
    },
  };
}
