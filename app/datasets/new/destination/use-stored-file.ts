'use client';

import { useEffect, useState } from 'react';
import { findStoredFile, type StoredFile } from './find-stored-file.ts';

/** Larger files are not read whole before they are sent: a browser would hold all of one. */
const mostBytes = 64 * 1024 * 1024;

/** The version that the very same file was stored as before; null until that is known, and where it was not. */
export function useStoredFile(file: File | null): StoredFile | null {
  const [known, setKnown] = useState<{ file: File; stored: StoredFile | null } | null>(null);
  useEffect(() => {
    // Over plain HTTP from another machine a browser computes no hash.
    if (file === null || file.size > mostBytes || !window.isSecureContext) return;
    let current = true;
    sha256Of(file)
      .then(findStoredFile)
      // It is only worth a note.
      .catch(() => null)
      .then((stored) => {
        if (current) setKnown({ file, stored });
      });
    return () => {
      current = false;
    };
  }, [file]);
  return known?.file === file ? known.stored : null;
}

async function sha256Of(file: File): Promise<string> {
  const hash = await crypto.subtle.digest('SHA-256', await file.arrayBuffer());
  return [...new Uint8Array(hash)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
