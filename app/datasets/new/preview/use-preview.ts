'use client';

import { useEffect, useRef, useState } from 'react';
import type { IngestOptions } from '#lib/ingest/schema.ts';
import type { PreviewAnswer, PreviewRequest } from './preview-messages.ts';

/** How much of a file the preview looks at. */
export const headBytes = 1024 * 1024;

/** Previews the first 1 MiB of a file in a worker, again on each change of the options.
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
    made.onmessage = (event: MessageEvent<PreviewAnswer>) => {
      // Answers to what has changed since are of no use.
      if (event.data.id === lastId.current) setAnswer(event.data);
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
    file
      .slice(0, headBytes)
      .arrayBuffer()
      .then((buffer) => {
        const request: PreviewRequest = {
          id,
          head: new Uint8Array(buffer),
          whole: file.size <= headBytes,
          options,
        };
        if (id === lastId.current) worker.current?.postMessage(request, [buffer]);
      })
      .catch(() =>
        setFailure(`"${file.name}" cannot be read any more: it was moved or changed. Choose it again.`),
      );
  }, [file, options]);

  return { answer: file === null ? null : answer, failure };
}
