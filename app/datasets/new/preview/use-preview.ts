'use client';

import { useEffect, useRef, useState } from 'react';
import type { IngestOptions } from '#lib/ingest/schema.ts';
import type { PreviewAnswer, PreviewFailure, PreviewRequest } from './preview-messages.ts';

/** Previews the first 1 MiB of a file's table in a worker, again on each change of the options.
 * The last answer stays until the next has come, so that nothing flickers. */
export function usePreview(
  file: File | null,
  options: IngestOptions,
): { answer: PreviewAnswer | null; failure: string | null } {
  const worker = useRef<Worker | null>(null);
  const lastId = useRef(0);
  const [answer, setAnswer] = useState<PreviewAnswer | null>(null);
  const [failure, setFailure] = useState<string | null>(null);

  useEffect(() => {
    const made = new Worker(new URL('./preview.worker.ts', import.meta.url), { type: 'module' });
    made.onmessage = ({ data }: MessageEvent<PreviewAnswer | PreviewFailure>) => {
      // Answers to what has changed since are of no use.
      if (data.id !== lastId.current) return;
      if ('failure' in data) setFailure(data.failure);
      else setAnswer(data);
    };
    made.onerror = () => setFailure('The first rows could not be read in this browser.');
    worker.current = made;
    return () => made.terminate();
  }, []);

  useEffect(() => {
    if (file === null) return;
    lastId.current += 1;
    const id = lastId.current;
    setFailure(null);
    const request: PreviewRequest = { id, file, options };
    worker.current?.postMessage(request);
  }, [file, options]);

  return { answer: file === null ? null : answer, failure };
}
