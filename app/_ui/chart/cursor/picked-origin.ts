'use client';

import { useEffect, useEffectEvent } from 'react';

const listeners = new Set<(timestamp: number) => void>();

/** Tells the other pictures of the page that a forecast origin was picked, named by the last observation before it. */
export function pickOrigin(timestamp: number): void {
  for (const listener of listeners) listener(timestamp);
}

/** Hears which forecast origin is picked on another picture of the page. */
export function usePickedOrigin(follow: (timestamp: number) => void): void {
  const hear = useEffectEvent(follow);
  useEffect(() => {
    const listener = (timestamp: number) => hear(timestamp);
    listeners.add(listener);
    return () => void listeners.delete(listener);
  }, []);
}
