'use client';

import { useEffect, useRef, useState } from 'react';
import type { TuneReport, TuneRequest } from './tune-types.ts';

/** A network in a worker that learns a tune once `train` is called, and goes on from `given` notes as that changes.
 * Another tune ends it; `report` is null until the next training. */
export function useTuneNetwork(
  texts: readonly string[],
  given: number,
): { readonly report: TuneReport | null; readonly failed: boolean; train(): void } {
  const worker = useRef<Worker | null>(null);
  const [report, setReport] = useState<TuneReport | null>(null);
  const [failed, setFailed] = useState(false);
  const tune = texts.join(' ');

  // biome-ignore lint/correctness/useExhaustiveDependencies: another tune is what this waits for
  useEffect(() => {
    setReport(null);
    return () => {
      worker.current?.terminate();
      worker.current = null;
    };
  }, [tune]);

  useEffect(() => {
    const request: TuneRequest = { texts: tune.split(' '), given };
    worker.current?.postMessage(request);
  }, [tune, given]);

  function train() {
    worker.current?.terminate();
    const made = new Worker(new URL('./tune.worker.ts', import.meta.url), { type: 'module' });
    made.onerror = () => setFailed(true);
    made.onmessage = ({ data }: MessageEvent<TuneReport>) => setReport(data);
    const request: TuneRequest = { texts, given };
    made.postMessage(request);
    worker.current = made;
  }

  return { report, failed, train };
}
