import { processSingleton } from '#lib/process-singleton.ts';

/** How long a client's requests are counted together. */
export const rateWindowMs = 60_000;
/** Clients remembered; the oldest go first, so that many addresses cannot fill the memory. */
const clientsRemembered = 10_000;

type Window = { startedMs: number; count: number };

/** What a client may still ask, as headers; `isOver` where it asked for more than it may. */
export type RateState = { readonly isOver: boolean; readonly headers: Readonly<Record<string, string>> };

/** Counts a request of a client against what it may ask in a minute.
 * @param client  the id of a token, or an address
 * @param most    requests a minute; 0 sets no limit */
export function countRequest(
  client: string,
  most: number,
  now: Date,
  windows: Map<string, Window> = theWindows(),
): RateState {
  if (most === 0) return { isOver: false, headers: {} };
  const known = windows.get(client);
  const isGoing = known !== undefined && now.getTime() - known.startedMs < rateWindowMs;
  const own = isGoing ? known : { startedMs: now.getTime(), count: 0 };
  own.count++;
  if (!isGoing) {
    windows.delete(client);
    windows.set(client, own);
    const oldest = windows.keys().next();
    if (windows.size > clientsRemembered && !oldest.done) windows.delete(oldest.value);
  }
  const resetSeconds = Math.max(1, Math.ceil((own.startedMs + rateWindowMs - now.getTime()) / 1000));
  const isOver = own.count > most;
  return {
    isOver,
    headers: {
      'RateLimit-Policy': `${most};w=${rateWindowMs / 1000}`,
      'RateLimit-Limit': String(most),
      'RateLimit-Remaining': String(Math.max(0, most - own.count)),
      'RateLimit-Reset': String(resetSeconds),
      ...(isOver ? { 'Retry-After': String(resetSeconds) } : {}),
    },
  };
}

const theWindows = (): Map<string, Window> =>
  processSingleton('api request windows', () => new Map<string, Window>());
