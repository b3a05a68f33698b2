'use client';

import { useEffect, useRef, useState } from 'react';
import type { IngestOptions } from '#lib/ingest/schema.ts';
import { saveBlob } from '../../../_ui/chart/export/save-picture.ts';
import { Button } from '../../../_ui/controls/button.tsx';
import type { LedgerAnswer, LedgerRequest } from './ledger-messages.ts';

/** Reads all of the file in the browser and saves its ledger as CSV, before anything is stored. */
export function LedgerDownload({ file, options }: { file: File; options: IngestOptions }) {
  const reading = useRef<Worker | null>(null);
  const [isReading, setIsReading] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);

  // Leaving the page, or reading it otherwise, ends what is no longer wanted.
  // biome-ignore lint/correctness/useExhaustiveDependencies: on each other reading
  useEffect(
    () => () => {
      reading.current?.terminate();
      setIsReading(false);
    },
    [file, options],
  );

  const download = () => {
    const worker = new Worker(new URL('./ledger.worker.ts', import.meta.url), { type: 'module' });
    const end = (sentence: string | null) => {
      worker.terminate();
      setIsReading(false);
      setProblem(sentence);
    };
    worker.onmessage = ({ data }: MessageEvent<LedgerAnswer>) => {
      end(data.ok ? null : data.problem);
      if (data.ok) saveBlob(new Blob([data.csv], { type: 'text/csv' }), `${nameOf(file)}-ledger.csv`);
    };
    worker.onerror = () => end('The file could not be read in this browser.');
    const request: LedgerRequest = { file, options };
    worker.postMessage(request);
    reading.current = worker;
    setIsReading(true);
    setProblem(null);
  };

  return (
    <span className="flex flex-wrap items-center gap-2">
      {problem === null ? null : (
        <span role="alert" className="text-warning">
          {problem}
        </span>
      )}
      <Button onClick={download} disabled={isReading}>
        {isReading ? 'Reading the whole file…' : 'Download as CSV'}
      </Button>
    </span>
  );
}

const nameOf = (file: File): string => file.name.replace(/\.[^.]*$/, '') || 'upload';
