'use client';

import { useId, useState } from 'react';
import type { ColumnReport } from '#lib/ingest/schema.ts';
import { controlClass } from '../../../_ui/controls/control-class.ts';
import { formatCount } from '../../../_ui/words/format-number.ts';
import { shownName } from '../../../_ui/words/shown-name.ts';

const searchFrom = 12;
const shownAtMost = 200;

const roles = { forecast: 'forecast', help: 'helps predict', none: 'ignore' } as const;
type Role = keyof typeof roles;
const roleNames: readonly Role[] = ['forecast', 'help', 'none'];

/** What each column of numbers is for: to be forecast, to help predict the others, or nothing; with a search where there are
 * many. Numbers come first. */
export function TargetPicker({
  columns,
  chosen,
  helping,
  onChange,
}: {
  columns: readonly ColumnReport[];
  /** Those that are read at all, and those of them that help predict the others. */
  chosen: readonly string[];
  helping: readonly string[];
  onChange: (chosen: readonly string[], helping: readonly string[]) => void;
}) {
  const [search, setSearch] = useState('');
  const searchId = useId();
  const isChosen = new Set(chosen);
  const wanted = search.trim().toLowerCase();
  const found = columns
    .filter((column) => column.name.toLowerCase().includes(wanted))
    .sort((a, b) => Number(b.kind === 'number') - Number(a.kind === 'number'));
  const numeric = found.filter((column) => column.kind === 'number').map((column) => column.name);
  const isHelping = new Set(helping);
  const roleOf = (name: string): Role =>
    !isChosen.has(name) ? 'none' : isHelping.has(name) ? 'help' : 'forecast';
  const forecast = columns.filter(({ name }) => roleOf(name) === 'forecast');
  const helpers = columns.filter(({ name }) => roleOf(name) === 'help');

  const setRole = (name: string, role: Role) => {
    const others = chosen.filter((other) => other !== name);
    const otherHelpers = helping.filter((other) => other !== name);
    onChange(
      role === 'none' ? others : [...others, name],
      role === 'help' ? [...otherHelpers, name] : otherHelpers,
    );
  };

  return (
    <fieldset className="flex min-w-0 flex-col gap-1">
      <legend className="mb-1 text-label font-medium text-muted">
        To forecast: {formatCount(forecast.length)} of {formatCount(columns.length)}
        {helpers.length === 0 ? '' : `, ${formatCount(helpers.length)} of them to help predict`}
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
            onClick={() => onChange([...new Set([...chosen, ...numeric])], helping)}
          >
            {wanted === '' ? 'All' : 'Add these'}
          </button>
          <button
            type="button"
            className="link shrink-0 px-1"
            // One column at least is forecast; the first is kept.
            onClick={() => onChange(numeric.slice(0, 1), [])}
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
            <span className="min-w-0 flex-1">
              <span className="block truncate">{shownName(column.name, 200)}</span>
              <span className="block truncate text-label text-muted">{column.looksLike}</span>
            </span>
            <select
              className={`${controlClass} w-32! shrink-0`}
              value={roleOf(column.name)}
              // One column at least is forecast.
              disabled={roleOf(column.name) === 'forecast' && forecast.length === 1}
              onChange={(event) => {
                const role = roleNames.find((name) => name === event.target.value);
                if (role !== undefined) setRole(column.name, role);
              }}
            >
              {roleNames.map((role) => (
                <option key={role} value={role}>
                  {roles[role]}
                </option>
              ))}
            </select>
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
