'use client';

import { useId, useState } from 'react';
import type { ColumnReport } from '#lib/ingest/schema.ts';
import { controlClass } from '../../../_ui/controls/control-class.ts';
import { formatCount } from '../../../_ui/words/format-number.ts';
import { shownName } from '../../../_ui/words/shown-name.ts';

const searchFrom = 12;
const shownAtMost = 200;

/** The columns to forecast as checkboxes; with a search where there are many. Numbers come first. */
export function TargetPicker({
  columns,
  chosen,
  onChange,
}: {
  columns: readonly ColumnReport[];
  chosen: readonly string[];
  onChange: (chosen: readonly string[]) => void;
}) {
  const [search, setSearch] = useState('');
  const searchId = useId();
  const isChosen = new Set(chosen);
  const wanted = search.trim().toLowerCase();
  const found = columns
    .filter((column) => column.name.toLowerCase().includes(wanted))
    .sort((a, b) => Number(b.kind === 'number') - Number(a.kind === 'number'));
  const numeric = found.filter((column) => column.kind === 'number').map((column) => column.name);
  const count = columns.filter((column) => isChosen.has(column.name)).length;

  const toggle = (name: string, on: boolean) =>
    onChange(on ? [...chosen, name] : chosen.filter((other) => other !== name));

  return (
    <fieldset className="flex min-w-0 flex-col gap-1">
      <legend className="mb-1 text-label font-medium text-muted">
        To forecast: {formatCount(count)} of {formatCount(columns.length)} chosen
      </legend>
      {columns.length > searchFrom ? (
        <div className="mb-1 flex gap-2">
          <label htmlFor={searchId} className="sr-only">
            Search the columns
          </label>
          <input
            id={searchId}
            type="search"
            value={search}
            placeholder="Search the columns"
            onChange={(event) => setSearch(event.target.value)}
            className={controlClass}
          />
          <button
            type="button"
            className="link shrink-0 px-1"
            onClick={() => onChange([...new Set([...chosen, ...numeric])])}
          >
            {wanted === '' ? 'All' : 'Add these'}
          </button>
          <button
            type="button"
            className="link shrink-0 px-1"
            // One column at least is forecast; the first is kept.
            onClick={() => onChange(numeric.slice(0, 1))}
          >
            Only first
          </button>
        </div>
      ) : null}
      <div className="max-h-60 overflow-y-auto rounded-control border border-line">
        {found.slice(0, shownAtMost).map((column) => (
          <label
            key={column.name}
            className="flex min-h-control items-center gap-2 border-b border-line px-2 py-1 last:border-b-0 hover:bg-surface"
          >
            <input
              type="checkbox"
              className="size-4 shrink-0 accent-[var(--accent)]"
              checked={isChosen.has(column.name)}
              disabled={isChosen.has(column.name) && chosen.length === 1}
              onChange={(event) => toggle(column.name, event.target.checked)}
            />
            <span className="min-w-0 truncate">{shownName(column.name, 200)}</span>
            <span className="ml-auto shrink-0 pl-2 text-label text-muted">{column.looksLike}</span>
          </label>
        ))}
        {found.length === 0 ? (
          <p className="px-2 py-2 text-muted">
            {wanted === '' ? 'There is no other column.' : `No column has “${search}” in its name.`}
          </p>
        ) : null}
        {found.length > shownAtMost ? (
          <p className="px-2 py-2 text-label text-muted">
            and {formatCount(found.length - shownAtMost)} more: search for them by name
          </p>
        ) : null}
      </div>
    </fieldset>
  );
}
