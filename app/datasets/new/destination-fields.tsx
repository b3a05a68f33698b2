'use client';

import { useEffect, useState } from 'react';
import type { Layout } from '#lib/ingest/schema.ts';
import { TextField } from '../../_ui/text-field.tsx';
import { findSameColumns, type SameColumns } from './find-same-columns.ts';

/** Where the upload goes: a new dataset with a name, or a new version of one with the same columns. */
export function DestinationFields({
  layout,
  target,
  name,
  onName,
  datasetId,
  onDataset,
}: {
  layout: Layout | null;
  target: { readonly id: string; readonly name: string } | null;
  name: string;
  onName: (name: string) => void;
  datasetId: string | null;
  onDataset: (id: string | null) => void;
}) {
  const [same, setSame] = useState<readonly SameColumns[]>([]);
  const layoutText = layout === null ? null : JSON.stringify(layout);

  useEffect(() => {
    if (layoutText === null) return;
    let current = true;
    findSameColumns(JSON.parse(layoutText))
      .then((found) => {
        if (current) setSame(found);
      })
      // Without the list a new dataset can still be made.
      .catch(() => undefined);
    return () => {
      current = false;
    };
  }, [layoutText]);

  const chosenIsThere = datasetId === null || same.some(({ id }) => id === datasetId);
  // A version has the columns of its dataset: where they are changed, it is another dataset.
  useEffect(() => {
    if (datasetId !== null && !chosenIsThere && same.length > 0) onDataset(null);
  }, [datasetId, chosenIsThere, same, onDataset]);

  return (
    <section aria-labelledby="destination" className="flex flex-col gap-3">
      <h2 id="destination">Stored as</h2>
      {same.length > 0 ? (
        <fieldset className="flex flex-col">
          <legend className="sr-only">Where the upload goes</legend>
          <Choice checked={datasetId === null} onChoose={() => onDataset(null)} words="A new dataset" />
          {same.map((dataset) => (
            <Choice
              key={dataset.id}
              checked={datasetId === dataset.id}
              onChoose={() => onDataset(dataset.id)}
              words={`Version ${dataset.latestVersion + 1} of ${dataset.name}`}
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
        <p className="text-muted">
          {chosenIsThere
            ? 'The versions before it, and their runs, stay as they are.'
            : `The columns must be those of ${target?.name ?? 'the dataset'}.`}
        </p>
      )}
    </section>
  );
}

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
