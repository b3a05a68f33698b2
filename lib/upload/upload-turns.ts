import { processSingleton } from '#lib/process-singleton.ts';

/** Uploads of one client that may wait for their turn: more than that are a mistake, or meant to hold others up. */
const mostWaitingAClient = 20;
/** Each takes a thread and the memory of what it has read, also while its sender is slow. */
const mostAtATime = 8;

type Waiting = { readonly client: string; readonly start: () => void };

/** Who reads an upload now, and who waits. */
type Turns = { readonly reading: Set<string>; waiting: Waiting[] };

/** Waits until an upload of this client may be read: one at a time a client, and eight in all, first come,
 * first served.
 * @returns what gives the turn back; null where too many of this client's wait already
 * @throws the signal's reason, if it comes first */
export async function takeUploadTurn(
  client: string,
  signal: AbortSignal,
  turns: Turns = theTurns(),
): Promise<(() => void) | null> {
  signal.throwIfAborted();
  if (turns.waiting.filter((other) => other.client === client).length >= mostWaitingAClient) return null;
  const turn = Promise.withResolvers<void>();
  const own: Waiting = { client, start: turn.resolve };
  const leave = () => {
    turns.waiting = turns.waiting.filter((other) => other !== own);
    turn.reject(signal.reason);
  };
  turns.waiting.push(own);
  signal.addEventListener('abort', leave);
  startNext(turns);
  try {
    await turn.promise;
  } finally {
    signal.removeEventListener('abort', leave);
  }
  return () => {
    turns.reading.delete(client);
    startNext(turns);
  };
}

/** An empty row of turns. */
export const createTurns = (): Turns => ({ reading: new Set(), waiting: [] });

const theTurns = (): Turns => processSingleton('upload turns', createTurns);

function startNext(turns: Turns): void {
  while (turns.reading.size < mostAtATime) {
    const next = turns.waiting.find(({ client }) => !turns.reading.has(client));
    if (next === undefined) return;
    turns.waiting = turns.waiting.filter((other) => other !== next);
    turns.reading.add(next.client);
    next.start();
  }
}
