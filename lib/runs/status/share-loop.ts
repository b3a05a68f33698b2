import { processSingleton } from '#lib/process-singleton.ts';

/** Followers to whom a page of events is told before the server's other work has its turn. */
const tellingsPerTurn = 4;

/** Waits for a turn among all who are told much at the same time: hundreds of them would else be served in one go, and
 * everybody else behind them. */
export function shareLoop(): Promise<void> {
  const waiting = processSingleton<(() => void)[]>('shared loop', () => []);
  const turn = Promise.withResolvers<void>();
  if (waiting.push(turn.resolve) === 1) setImmediate(releaseSome, waiting);
  return turn.promise;
}

function releaseSome(waiting: (() => void)[]): void {
  for (const resolve of waiting.slice(0, tellingsPerTurn)) resolve();
  waiting.splice(0, tellingsPerTurn);
  if (waiting.length > 0) setImmediate(releaseSome, waiting);
}
