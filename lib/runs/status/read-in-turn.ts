import { setImmediate as yieldToPages } from 'node:timers/promises';

/** Reads for many who ask at the same time: one reading after another, each once for all who ask while it waits, the
 * server's other work in between. Nobody is told what was read before they asked. */
export type InTurn<Value> = (key: string, read: () => Promise<Value>) => Promise<Value>;

/** A row of readings; `key` names what is read. */
export function createInTurn<Value>(): InTurn<Value> {
  const waiting = new Map<string, Promise<Value>>();
  let last: Promise<unknown> = Promise.resolve();
  return (key, read) => {
    const known = waiting.get(key);
    if (known !== undefined) return known;
    const reading = last.then(() => {
      // It begins: whoever asks from now on may have to know more.
      waiting.delete(key);
      return read();
    });
    waiting.set(key, reading);
    last = reading.catch(() => undefined).then(() => yieldToPages());
    return reading;
  };
}
