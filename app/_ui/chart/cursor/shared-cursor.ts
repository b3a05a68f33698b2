'use client';

import { useEffect, useEffectEvent } from 'react';

/** The pictures of a page that follow one cursor. */
type Picture = 'forecast' | 'memory' | 'strip';
type Listener = (timestamp: number, from: Picture) => void;

const listeners = new Set<Listener>();

/** Tells the other pictures of the page where this one's cursor now stands. */
export function shareCursor(timestamp: number, from: Picture): void {
  for (const listener of listeners) listener(timestamp, from);
}

/** Hears where the other pictures' cursors go. */
export function useSharedCursor(own: Picture, follow: (timestamp: number) => void): void {
  const hear = useEffectEvent((timestamp: number, from: Picture) => {
    if (from !== own) follow(timestamp);
  });
  useEffect(() => {
    const listener: Listener = (timestamp, from) => hear(timestamp, from);
    listeners.add(listener);
    return () => void listeners.delete(listener);
  }, []);
}
