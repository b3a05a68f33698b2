'use client';

import { useRouter } from 'next/navigation';
import { useEffect } from 'react';

const intervalMs = 2_000;

/** Draws the page anew every two seconds, as long as it stands there. */
export function RefreshSoon() {
  const router = useRouter();
  useEffect(() => {
    const timer = setInterval(() => router.refresh(), intervalMs);
    return () => clearInterval(timer);
  }, [router]);
  return null;
}
