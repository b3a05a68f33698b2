'use client';

import { type RefObject, useEffect } from 'react';

/** Calls `then` once the element comes near the screen. */
export function useWhenSeen(element: RefObject<HTMLElement | null>, then: () => void): void {
  useEffect(() => {
    const target = element.current;
    if (!target) return;
    const observer = new IntersectionObserver(
      (entries) => {
        if (!entries.some((entry) => entry.isIntersecting)) return;
        observer.disconnect();
        then();
      },
      { rootMargin: '100px' },
    );
    observer.observe(target);
    return () => observer.disconnect();
  }, [element, then]);
}
