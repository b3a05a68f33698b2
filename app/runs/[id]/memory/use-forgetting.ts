'use client';

import { useEffect, useState } from 'react';
import type { Forgetting } from '#lib/memory/schema.ts';
import type { MemoryAnswer, MemoryRequest, Stretch } from './memory-messages.ts';

/** A forecast, and what it would have been without a stretch of the past. Each [horizon]. */
export type Forgotten = {
  readonly stretch: Stretch;
  readonly forecast: readonly number[];
  readonly without: readonly number[];
};

/** Asks a worker what the forecast would be without each of the stretches, once `asked` is true. */
export function useForgetting({
  asked,
  traceHref,
  weightsHref,
  stretches,
  how,
}: {
  asked: boolean;
  traceHref: string;
  weightsHref: string;
  /** A constant as long as the wish does not change. */
  stretches: readonly Stretch[];
  how: Forgetting;
}): { forgotten: readonly Forgotten[]; failure: string | null } {
  const [forgotten, setForgotten] = useState<readonly Forgotten[]>([]);
  const [failure, setFailure] = useState<string | null>(null);
  useEffect(() => {
    if (!asked) return;
    // A worker a wish: the one before ends with all that it was still reckoning.
    const worker = new Worker(new URL('./memory.worker.ts', import.meta.url), { type: 'module' });
    const found: Forgotten[] = [];
    worker.onmessage = ({ data }: MessageEvent<MemoryAnswer>) => {
      if (data.type === 'failed') setFailure(data.sentence);
      if (data.type !== 'forgotten') return;
      found.push({ stretch: data.stretch, forecast: data.forecast, without: data.without });
      // The old answers stay until all new ones are there, so that nothing flickers.
      if (found.length === stretches.length) setForgotten([...found]);
    };
    worker.onerror = () => setFailure('This browser could not work the forecast out.');
    setFailure(null);
    const request: MemoryRequest = {
      ...{ id: 1, type: 'forget', stretches, how },
      traceHref: new URL(traceHref, location.href).href,
      weightsHref: new URL(weightsHref, location.href).href,
    };
    worker.postMessage(request);
    return () => worker.terminate();
  }, [asked, traceHref, weightsHref, stretches, how]);
  return { forgotten, failure };
}
