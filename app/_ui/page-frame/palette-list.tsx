'use client';

import { useRouter } from 'next/navigation';
import { type KeyboardEvent, useId, useState } from 'react';
import { controlClass } from '../controls/control-class.ts';
import { paletteEntries } from './palette-entries.ts';
import { useFound } from './use-found.ts';

/** The field of the palette and what it finds, as one combobox: the arrows choose, Enter goes.
 * @param onGone  called once a page was asked for */
export function PaletteList({ onGone }: { onGone: () => void }) {
  const router = useRouter();
  const id = useId();
  const [search, setSearch] = useState('');
  const [at, setAt] = useState(0);
  const { found, failed } = useFound(search);
  const entries = paletteEntries(search, found);
  const chosen = Math.min(at, entries.length - 1);
  const go = (index: number) => {
    const entry = entries[index];
    if (entry === undefined) return;
    router.push(entry.href);
    onGone();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const next = nextPlace(event.key, chosen, entries.length);
    if (next !== null) {
      event.preventDefault();
      setAt(next);
      document.getElementById(`${id} ${next}`)?.scrollIntoView({ block: 'nearest' });
    }
    if (event.key === 'Enter') {
      event.preventDefault();
      go(chosen);
    }
  };

  return (
    <>
      <input
        type="text"
        role="combobox"
        aria-label="Dataset, run, page or action"
        aria-expanded="true"
        aria-controls={`${id} list`}
        aria-activedescendant={entries.length > 0 ? `${id} ${chosen}` : undefined}
        aria-autocomplete="list"
        autoComplete="off"
        maxLength={200}
        className={controlClass}
        placeholder="Dataset, run, page or action"
        value={search}
        onChange={(event) => {
          setSearch(event.target.value);
          setAt(0);
        }}
        onKeyDown={onKeyDown}
      />
      {/* As high as it will be at most: what is typed moves nothing. */}
      <div className="h-72 overflow-y-auto">
        <div id={`${id} list`} role="listbox" aria-label="Where to go" className="flex flex-col">
          {entries.map(({ kind, name, href }, index) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the keys belong to the field, as in every combobox
            <div
              key={`${kind} ${href}`}
              id={`${id} ${index}`}
              role="option"
              tabIndex={-1}
              aria-selected={index === chosen}
              className="flex min-h-control cursor-pointer items-center gap-3 rounded-control px-2 aria-selected:bg-accent-soft forced-colors:aria-selected:outline"
              onClick={() => go(index)}
              onPointerMove={() => setAt(index)}
            >
              <span className="min-w-0 flex-1 truncate">{name}</span>
              <span className="shrink-0 text-label text-muted">{kind}</span>
            </div>
          ))}
        </div>
      </div>
      <p role="status" className="text-label text-muted">
        {failed
          ? 'The server could not be asked: only pages and actions are listed.'
          : entries.length === 0
            ? 'Nothing has that name.'
            : `${entries.length} found. Arrows choose, Enter goes, Esc closes.`}
      </p>
    </>
  );
}

/** Where a key leads from one place of a list to another; null for a key that leads nowhere. */
function nextPlace(key: string, at: number, count: number): number | null {
  if (count === 0) return null;
  if (key === 'ArrowDown') return (at + 1) % count;
  if (key === 'ArrowUp') return (at + count - 1) % count;
  if (key === 'PageDown') return Math.min(count - 1, at + 8);
  if (key === 'PageUp') return Math.max(0, at - 8);
  return null;
}
