'use client';

import { useEffect, useRef, useState } from 'react';
import type { PreviewAnswer } from '../preview/preview-messages.ts';
import { shownOptions } from '../preview/shown-options.ts';
import type { PreviewInstantAnswer, PreviewInstantRequest } from './instant-messages.ts';

/** Forecasts a series of a file in a worker, again on each change of the reading. The worker, and the weights with it, are
 * loaded once a file has been understood. The last answer stays until the next has come, so that nothing flickers.
 * @param preview  the reading that is shown */
export function usePreviewInstant(
  file: File,
  preview: PreviewAnswer,
  seriesKey: string | null,
): { latest: PreviewInstantAnswer | null; isPending: boolean } {
  const worker = useRef<Worker | null>(null);
  const asked = useRef<{ id: number; reading: number; of: PreviewAnswer | null }>({
    id: 0,
    reading: 0,
    of: null,
  });
  const [latest, setLatest] = useState<PreviewInstantAnswer | null>(null);
  const [isPending, setIsPending] = useState(true);

  useEffect(
    () => () => {
      worker.current?.terminate();
      worker.current = null;
    },
    [],
  );

  useEffect(() => {
    const { id, reading, of } = asked.current;
    asked.current = { id: id + 1, reading: of === preview ? reading : reading + 1, of: preview };
    const show = (answer: PreviewInstantAnswer) => {
      if (answer.id !== asked.current.id) return;
      setLatest(answer);
      setIsPending(false);
    };
    worker.current ??= new Worker(new URL('./preview-instant.worker.ts', import.meta.url), {
      type: 'module',
    });
    worker.current.onmessage = ({ data }: MessageEvent<PreviewInstantAnswer>) => show(data);
    worker.current.onerror = () =>
      show({
        id: asked.current.id,
        answer: { ok: false, problem: 'The forecast could not be made in this browser.' },
        keys: [],
        seriesCount: 0,
      });
    const request: PreviewInstantRequest = {
      id: asked.current.id,
      reading: asked.current.reading,
      file,
      options: shownOptions(preview),
      seriesKey,
    };
    worker.current.postMessage(request);
    setIsPending(true);
  }, [file, preview, seriesKey]);

  return { latest, isPending };
}
