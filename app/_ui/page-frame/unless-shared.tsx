'use client';

import { useSelectedLayoutSegment } from 'next/navigation';
import type { ReactNode } from 'react';

/** Shows its children on the site's own pages; on a shared page, which has no way into the site, what stands
 * there instead. */
export function UnlessShared({ instead, children }: { instead: ReactNode; children: ReactNode }) {
  return useSelectedLayoutSegment() === 's' ? instead : children;
}
