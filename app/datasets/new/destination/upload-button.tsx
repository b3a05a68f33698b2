'use client';

import { useEffect, useRef, useState } from 'react';
import type { IngestOptions } from '#lib/ingest/schema.ts';
import { Button } from '../../../_ui/controls/button.tsx';
import { formatPercent } from '../../../_ui/words/format-number.ts';
import { sendUpload } from './send-upload.ts';

/** Sends the file, shows how far it is, lets it be cancelled; what went wrong stands beside it in one sentence. */
export function UploadButton({
  file,
  name,
  datasetId,
  options,
  problem,
  hint,
  onStored,
}: {
  file: File;
  name: string;
  datasetId: string | null;
  options: IngestOptions;
  /** Why it cannot be sent yet, or null. */
  problem: string | null;
  /** What is to be done first, where nothing else on the page says so. */
  hint: string | null;
  onStored: (stored: { datasetId: string; version: number }) => void;
}) {
  const [share, setShare] = useState<number | null>(null);
  const [error, setError] = useState<string | null>(null);
  const sending = useRef<AbortController | null>(null);

  // Leaving the page ends the upload; nothing half-sent is stored.
  useEffect(() => () => sending.current?.abort(), []);

  const send = async () => {
    const controller = new AbortController();
    sending.current = controller;
    setError(null);
    setShare(0);
    const sent = await sendUpload({
      file,
      name: name.trim(),
      datasetId,
      options,
      signal: controller.signal,
      onProgress: setShare,
    });
    if (sent.ok) return onStored(sent.value);
    setShare(null);
    setError(sent.problem);
  };

  return (
    <div className="flex flex-col gap-2">
      <div className="flex items-center gap-2">
        <Button
          variant="primary"
          className="flex-1"
          disabled={share !== null || problem !== null}
          onClick={send}
        >
          {datasetId === null ? 'Store this dataset' : 'Store this version'}
        </Button>
        {share === null ? null : <Button onClick={() => sending.current?.abort()}>Cancel</Button>}
      </div>
      <div className="lg:min-h-10">
        {hint === null ? null : <p className="text-label text-muted">{hint}</p>}
        {share === null ? null : (
          <div className="flex flex-col gap-1">
            <div
              role="progressbar"
              aria-label="Sent"
              aria-valuemin={0}
              aria-valuemax={100}
              aria-valuenow={Math.round(share * 100)}
              className="h-1.5 overflow-hidden rounded-full bg-line"
            >
              <div className="h-full bg-accent" style={{ width: `${share * 100}%` }} />
            </div>
            <p role="status" className="text-label text-muted">
              {share < 1
                ? `${formatPercent(share, 0)} of the file sent`
                : 'All sent; the server reads the rows…'}
            </p>
          </div>
        )}
        {error === null ? null : (
          <p role="alert" className="text-warning">
            {error}
          </p>
        )}
      </div>
    </div>
  );
}
