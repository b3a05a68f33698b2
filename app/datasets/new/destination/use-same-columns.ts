'use client';

import { useEffect, useState } from 'react';
import type { Layout } from '#lib/ingest/schema.ts';
import { findSameColumns, type SameColumns } from './find-same-columns.ts';

/** The datasets with the columns of a layout, the one that is wanted first. While they are looked up, `isKnown` is false and `found` still holds
 * those of the layout before. */
export function useSameColumns(
  layout: Layout | null,
  wantedId: string | null,
): {
  readonly found: readonly SameColumns[];
  readonly isKnown: boolean;
} {
  const [lookup, setLookup] = useState<{ layoutText: string; found: readonly SameColumns[] } | null>(null);
  const layoutText = layout === null ? null : JSON.stringify(layout);

  useEffect(() => {
    if (layoutText === null) return;
    let current = true;
    findSameColumns(JSON.parse(layoutText), wantedId)
      // Without the list a new dataset can still be made.
      .catch(() => [])
      .then((found) => {
        if (current) setLookup({ layoutText, found });
      });
    return () => {
      current = false;
    };
  }, [layoutText, wantedId]);

  return { found: lookup?.found ?? [], isKnown: lookup !== null && lookup.layoutText === layoutText };
}
