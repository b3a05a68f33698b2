'use client';

import { useState } from 'react';
import { Button } from './button.tsx';
import { controlClass } from './control-class.ts';

/** A secret that was just made, to be copied: it is never shown again. @param label  what it is, for screen readers */
export function ShownOnce({ value, label, name }: { value: string; label: string; name: string }) {
  const [copied, setCopied] = useState<string | null>(null);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(value);
      setCopied('Copied.');
    } catch {
      setCopied(`The browser does not allow copying: select the ${name} and copy it.`);
    }
  };
  return (
    <div className="flex flex-col gap-1">
      <div className="flex gap-2">
        <input
          readOnly
          aria-label={label}
          value={value}
          onFocus={(event) => event.currentTarget.select()}
          className={`${controlClass} font-mono`}
        />
        <Button onClick={copy}>Copy</Button>
      </div>
      <p role="status" className="text-label text-muted">
        {copied ?? 'Shown this once: the server keeps only a fingerprint of it.'}
      </p>
    </div>
  );
}
