'use client';

import { useEffect, useMemo, useState } from 'react';
import type { Forgetting } from '#lib/memory/schema.ts';
import type { MemoryAnswer, MemoryRequest, Stretch } from './memory-messages.ts';

/** A forecast, and what it would have been without a stretch of the past. Each [horizon]. */
export type Forgotten = {
  readonly stretch: Stretch;
  readonly forecast: readonly number[];
  readonly without: readonly number[];
};

/** Asks a worker what the forecast would be without each of some stretches, and without one that was chosen, again
 * whenever a wish changes. Nothing is read or reckoned before the first wish. */
export function useForgetting({
  traceHref,
  weightsHref,
  stretches,
  chosen,
  how,
  season,
}: {
  traceHref: string;
  weightsHref: string;
  /** A constant as long as the wish does not change; null while nobody asked. */
  stretches: readonly Stretch[] | null;
  /** As above. */
  chosen: Stretch | null;
  how: Forgetting;
  /** In steps; 0 for none. */
  season: number;
}): { each: readonly Forgotten[]; chosen: Forgotten | null; failure: string | null } {
  const [each, setEach] = useState<readonly Forgotten[]>([]);
  const [free, setFree] = useState<Forgotten | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const [asker] = useState(createAsker);
  const common = useMemo(
    () => ({ traceHref, weightsHref, how, season }),
    [traceHref, weightsHref, how, season],
  );

  useEffect(() => () => asker.end(), [asker]);

  useEffect(() => {
    if (stretches === null) return;
    const found: Forgotten[] = [];
    return asker.ask({ ...common, kind: 'each', stretches }, setFailure, (answer) => {
      found.push(answer);
      // The old answers stay until all new ones are there, so that nothing flickers.
      if (found.length === stretches.length) setEach([...found]);
    });
  }, [asker, common, stretches]);

  useEffect(() => {
    if (chosen === null) return setFree(null);
    return asker.ask({ ...common, kind: 'chosen', stretches: [chosen] }, setFailure, setFree);
  }, [asker, common, chosen]);

  return { each, chosen: free, failure };
}

type Wish = Omit<Extract<MemoryRequest, { type: 'forget' }>, 'id' | 'type'>;

/** One worker, made at the first wish, that remembers the window and the weights it has read. */
function createAsker() {
  const listeners = new Map<number, (answer: Forgotten) => void>();
  let worker: Worker | null = null;
  let lastId = 0;

  const start = (onFailure: (sentence: string) => void): Worker => {
    const made = new Worker(new URL('./memory.worker.ts', import.meta.url), { type: 'module' });
    made.onmessage = ({ data }: MessageEvent<MemoryAnswer>) => {
      if (data.type === 'failed') onFailure(data.sentence);
      if (data.type !== 'forgotten') return;
      const { stretch, forecast, without } = data;
      listeners.get(data.id)?.({ stretch, forecast, without });
    };
    made.onerror = () => onFailure('This browser could not work the forecast out.');
    return made;
  };

  return {
    /** @returns a function that stops listening */
    ask(
      wish: Wish,
      onFailure: (sentence: string | null) => void,
      hear: (answer: Forgotten) => void,
    ): () => void {
      worker ??= start(onFailure);
      lastId += 1;
      const id = lastId;
      listeners.set(id, hear);
      onFailure(null);
      const request: MemoryRequest = {
        ...wish,
        ...{ id, type: 'forget' },
        traceHref: new URL(wish.traceHref, location.href).href,
        weightsHref: new URL(wish.weightsHref, location.href).href,
      };
      worker.postMessage(request);
      return () => void listeners.delete(id);
    },
    end() {
      worker?.terminate();
      worker = null;
    },
  };
}
