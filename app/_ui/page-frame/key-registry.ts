'use client';

import { useEffect, useSyncExternalStore } from 'react';

/** Keys that one part of the page listens to, as `?` lists them. */
export type KeyGroup = { readonly title: string; readonly keys: readonly (readonly [string, string])[] };

let groups: readonly KeyGroup[] = [];
const listeners = new Set<() => void>();

function change(next: readonly KeyGroup[]): void {
  groups = next;
  for (const listener of listeners) listener();
}

/** Puts a part's keys on the list for as long as it is on the page. `group` must be a constant. */
export function useKeyGroup(group: KeyGroup): void {
  useEffect(() => {
    if (!groups.includes(group)) change([...groups, group]);
    return () => change(groups.filter((other) => other !== group));
  }, [group]);
}

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
};
const none: readonly KeyGroup[] = [];

/** The groups of keys now on the page. */
export const useKeyGroups = (): readonly KeyGroup[] =>
  useSyncExternalStore(
    subscribe,
    () => groups,
    () => none,
  );
