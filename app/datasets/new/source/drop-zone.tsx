'use client';

import { type DragEvent, type ReactNode, useEffect, useId, useState } from 'react';
import { acceptedFiles, fileLimits } from '#lib/files/schema.ts';
import { ingestLimits as limits } from '#lib/ingest/schema.ts';
import { buttonClass } from '../../../_ui/controls/button-class.ts';
import { formatBytes, formatCount } from '../../../_ui/words/format-number.ts';
import { PasteDialog } from './paste-dialog.tsx';
import { pastedFile } from './pasted-file.ts';

/** Takes one file: dropped, chosen, or pasted anywhere on the page. */
export function DropZone({ onFile, children }: { onFile: (file: File) => void; children?: ReactNode }) {
  const [over, setOver] = useState(false);
  const [error, setError] = useState<string | null>(null);
  const inputId = useId();

  const take = (files: FileList | readonly File[] | null | undefined) => {
    const [file, another] = files ?? [];
    if (file === undefined) return;
    const problem = whyNot(file, another !== undefined);
    setError(problem);
    if (problem === null) onFile(file);
  };

  useEffect(() => {
    const onPaste = (event: ClipboardEvent) => {
      if (event.target instanceof Element && event.target.closest('input, textarea, [role=dialog]')) return;
      const pasted = event.clipboardData?.files.length
        ? event.clipboardData.files
        : pastedFile(event.clipboardData?.getData('text/plain') ?? '');
      if (pasted === null) return;
      event.preventDefault();
      take(pasted instanceof FileList ? pasted : [pasted]);
    };
    document.addEventListener('paste', onPaste);
    return () => document.removeEventListener('paste', onPaste);
  });

  const onDrag = (event: DragEvent, isOver: boolean) => {
    event.preventDefault();
    setOver(isOver);
  };

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a shortcut; the button inside does the same by keyboard
    <div
      onDragOver={(event) => onDrag(event, true)}
      onDragLeave={(event) => onDrag(event, false)}
      onDrop={(event) => {
        onDrag(event, false);
        take(event.dataTransfer.files);
      }}
      className={`flex h-full min-h-56 flex-col items-start justify-center gap-3 rounded-control border border-dashed px-5 py-6 transition-colors duration-100 md:px-8 ${over ? 'border-accent bg-accent-soft' : 'border-control-line bg-surface'}`}
    >
      {children}
      <div className="flex flex-wrap items-center gap-2">
        <span className="relative inline-flex rounded-control focus-within:outline-2 focus-within:outline-offset-2 focus-within:outline-accent">
          <label htmlFor={inputId} className={buttonClass('primary', 'cursor-pointer hover:brightness-110')}>
            Choose a file
          </label>
          <input
            id={inputId}
            type="file"
            accept={acceptedFiles}
            className="absolute inset-0 cursor-pointer opacity-0"
            onChange={(event) => {
              take(event.target.files);
              // The same file, mended and chosen again, must count as a change.
              event.target.value = '';
            }}
          />
        </span>
        <PasteDialog onFile={(file) => take([file])} />
      </div>
      <p className="text-label text-muted" hidden={error !== null}>
        CSV up to {formatBytes(limits.bytes)}, Excel, Parquet and JSON up to{' '}
        {formatBytes(fileLimits.heldBytes)} (
        <span
          className="underline decoration-dotted underline-offset-3"
          title={`${formatCount(limits.columns)} columns, ${formatCount(limits.seriesPerUpload)} series, ${formatBytes(limits.cellCharacters)} per cell`}
        >
          limits
        </span>
        ). It stays on this machine.
      </p>
      <p role="alert" className="text-label text-warning" hidden={error === null}>
        {error}
      </p>
    </div>
  );
}

function whyNot(file: File, several: boolean): string | null {
  if (several) return 'One file at a time: several files came.';
  if (file.size === 0) return `"${file.name}" is empty.`;
  if (file.size > limits.bytes)
    return `"${file.name}" has ${formatBytes(file.size)}; an upload may hold ${formatBytes(limits.bytes)}.`;
  return null;
}
