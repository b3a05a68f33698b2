import { useSyncExternalStore } from 'react';

/** Something that was done, in one sentence; `undo` takes it back, and answers with a sentence where it cannot. */
export type Notice = {
  readonly id: number;
  readonly text: string;
  readonly undo: (() => Promise<string | null>) | null;
};

/** How long a notice stands that asks for nothing, in milliseconds. */
const standMs = 6_000;

let notices: readonly Notice[] = [];
let lastId = 0;
const listeners = new Set<() => void>();

function change(next: readonly Notice[]): void {
  notices = next;
  for (const listener of listeners) listener();
}

/** Says in a corner of the page, whichever it is by then, what was done. Only the newest is shown.
 * @param undo    takes it back
 * @param lastMs  for how long it stands: with `undo`, how long that is possible */
export function tell(
  text: string,
  { undo = null, lastMs = standMs }: { undo?: Notice['undo']; lastMs?: number } = {},
): void {
  const id = ++lastId;
  change([{ id, text, undo }]);
  setTimeout(() => dismiss(id), lastMs);
}

/** Takes a notice away, if it still stands. */
export function dismiss(id: number): void {
  if (notices.some((notice) => notice.id === id)) change(notices.filter((notice) => notice.id !== id));
}

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
};
const none: readonly Notice[] = [];

/** The notices that stand now. */
export const useNotices = (): readonly Notice[] =>
  useSyncExternalStore(
    subscribe,
    () => notices,
    () => none,
  );
