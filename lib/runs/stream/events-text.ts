import { nextStatuses, type RunEvent } from '../schema.ts';

/** Writes some events of a run as a stream carries them. Many follow one run and are told the same lists: each is written
 * once.
 * @param write  one event as text */
export function createEventsText(
  write: (event: RunEvent, runId: string) => string,
): (events: readonly RunEvent[], runId: string) => Uint8Array<ArrayBuffer> {
  const encoder = new TextEncoder();
  const written = new WeakMap<readonly RunEvent[], Uint8Array<ArrayBuffer>>();
  return (events, runId) => {
    const known = written.get(events) ?? encoder.encode(events.map((event) => write(event, runId)).join(''));
    written.set(events, known);
    return known;
  };
}

/** Whether an event is the last of its run. */
export const isFinal = (event: RunEvent): boolean =>
  event.type === 'status' && nextStatuses[event.status].length === 0;
