'use client';

import { useEffect } from 'react';
import { TextField } from '../../../_ui/controls/text-field.tsx';
import { shownName } from '../../../_ui/words/shown-name.ts';
import type { SameColumns } from './find-same-columns.ts';

/** Where the upload goes: a new dataset with a name, or a new version of one with the same columns. */
export function DestinationFields({
  same,
  isKnown,
  target,
  name,
  onName,
  datasetId,
  onDataset,
}: {
  same: readonly SameColumns[];
  /** Whether `same` is of the columns as they are chosen now. */
  isKnown: boolean;
  target: { readonly id: string; readonly name: string } | null;
  name: string;
  onName: (name: string) => void;
  datasetId: string | null;
  onDataset: (id: string | null) => void;
}) {
  const fits = (id: string) => same.some((dataset) => dataset.id === id);
  const mustBeNew = isKnown && datasetId !== null && !fits(datasetId);
  // A version has the columns of its dataset: where they are changed, it is another dataset.
  useEffect(() => {
    if (mustBeNew) onDataset(null);
  }, [mustBeNew, onDataset]);

  return (
    <section aria-labelledby="destination" className="flex flex-col gap-3">
      <h2 id="destination">Stored as</h2>
      {same.length > 0 ? (
        <fieldset className="flex max-h-60 flex-col overflow-y-auto">
          <legend className="sr-only">Where the upload goes</legend>
          <Choice checked={datasetId === null} onChoose={() => onDataset(null)} words="A new dataset" />
          {same.map((dataset) => (
            <Choice
              key={dataset.id}
              checked={datasetId === dataset.id}
              onChoose={() => onDataset(dataset.id)}
              words={`Version ${dataset.latestVersion + 1} of ${shownName(dataset.name)}${whichOf(dataset, same)}`}
            />
          ))}
        </fieldset>
      ) : null}
      {datasetId === null ? (
        <TextField
          label="Name"
          value={name}
          maxLength={200}
          required
          onChange={(event) => onName(event.target.value)}
        />
      ) : (
        <p className="text-muted">The versions before it, and their runs, stay as they are.</p>
      )}
      {target !== null && isKnown && !fits(target.id) ? (
        <p role="status" className="text-label text-muted">
          The columns chosen are not those of {target.name}: this is stored as a new dataset.
        </p>
      ) : null}
    </section>
  );
}

/** Tells datasets of one name apart. */
const whichOf = ({ name, storedOn }: SameColumns, same: readonly SameColumns[]): string =>
  same.filter((other) => other.name === name).length > 1 ? `, stored ${storedOn}` : '';

function Choice({ checked, onChoose, words }: { checked: boolean; onChoose: () => void; words: string }) {
  return (
    <label className="flex min-h-control items-center gap-2">
      <input
        type="radio"
        name="destination"
        className="size-4 shrink-0 accent-[var(--accent)]"
        checked={checked}
        onChange={onChoose}
      />
      <span className="min-w-0 break-words">{words}</span>
    </label>
  );
}
