'use client';

import { useEffect, useRef, useState } from 'react';
import type { MemoryTrace } from '#lib/memory/schema.ts';
import type { MemoryAnswer, MemoryRequest } from './memory-messages.ts';

/** Reads a stored trace in a worker, again when the address changes. The last one stays until the next has come. */
export function useMemoryTrace(href: string): { trace: MemoryTrace | null; failure: string | null } {
  const worker = useRef<Worker | null>(null);
  const lastId = useRef(0);
  const [trace, setTrace] = useState<MemoryTrace | null>(null);
  const [failure, setFailure] = useState<string | null>(null);

  useEffect(() => {
    const made = new Worker(new URL('./memory.worker.ts', import.meta.url), { type: 'module' });
    made.onmessage = ({ data }: MessageEvent<MemoryAnswer>) => {
      if (data.id !== lastId.current) return;
      if (data.type === 'trace') setTrace(data.trace);
      setFailure(data.type === 'failed' ? data.sentence : null);
    };
    made.onerror = () => setFailure('The states of this origin could not be read in this browser.');
    worker.current = made;
    return () => made.terminate();
  }, []);

  useEffect(() => {
    lastId.current += 1;
    const request: MemoryRequest = {
      id: lastId.current,
      type: 'load',
      href: new URL(href, location.href).href,
    };
    worker.current?.postMessage(request);
  }, [href]);

  return { trace, failure };
}
