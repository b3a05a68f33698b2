'use client';

import Link from 'next/link';
import { useEffect, useState } from 'react';
import { Button } from '../../../_ui/controls/button.tsx';
import { TextField } from '../../../_ui/controls/text-field.tsx';
import { Dialog } from '../../../_ui/overlays/dialog.tsx';
import { formatCount } from '../../../_ui/words/format-number.ts';
import { shownName } from '../../../_ui/words/shown-name.ts';
import { findSeries } from './find-series.ts';

/** Chooses the series that is drawn and trained, by name, among as many as there are.
 * @param first the first keys of the version, shown before anything is typed
 * @param hrefBase where a choice leads, its key still to be added */
export function SeriesPicker({
  versionId,
  current,
  count,
  first,
  hrefBase,
}: {
  versionId: string;
  current: string;
  count: number;
  first: readonly string[];
  hrefBase: string;
}) {
  const [open, setOpen] = useState(false);
  const [search, setSearch] = useState('');
  const [found, setFound] = useState({ keys: first, count });

  useEffect(() => {
    if (!open) return;
    let current = true;
    const timer = setTimeout(async () => {
      const answer = await findSeries(versionId, search);
      if (current) setFound(answer);
    }, 120);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [open, search, versionId]);

  return (
    <Dialog
      trigger={
        <Button className="min-w-0 max-w-full">
          <span className="truncate">{shownName(current, 200)}</span>
          <span className="shrink-0 text-muted">one of {formatCount(count)} series</span>
        </Button>
      }
      title="Choose a series"
      open={open}
      onOpenChange={setOpen}
    >
      <TextField
        label="Name contains"
        type="search"
        value={search}
        onChange={(event) => setSearch(event.target.value)}
      />
      <ul className="h-80 max-h-[45dvh] overflow-y-auto rounded-control border border-line">
        {found.keys.map((key) => (
          <li key={key} className="border-b border-line last:border-b-0">
            <Link
              href={hrefBase + encodeURIComponent(key)}
              scroll={false}
              aria-current={key === current ? 'true' : undefined}
              onClick={() => setOpen(false)}
              className="flex min-h-control items-center px-3 hover:bg-surface aria-[current]:font-medium aria-[current]:text-accent"
            >
              <span className="line-clamp-2 min-w-0 break-words">{shownName(key, 400)}</span>
            </Link>
          </li>
        ))}
      </ul>
      <p role="status" className="text-label text-muted">
        {found.count === 0
          ? 'No series has this in its name.'
          : found.count > found.keys.length
            ? `${formatCount(found.keys.length)} of ${formatCount(found.count)} are listed; type more of the name.`
            : `${formatCount(found.count)} series`}
      </p>
    </Dialog>
  );
}
