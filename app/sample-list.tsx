'use client';

import { useActionState } from 'react';
import { openSample } from './open-sample.ts';
import { samples } from './samples.ts';

/** The samples as buttons; a click stores the data if need be and opens its page. */
export function SampleList() {
  const [error, open, pending] = useActionState(openSample, null);
  return (
    <form action={open} className="flex flex-col gap-2">
      {samples.map((sample) => (
        <button
          key={sample.id}
          type="submit"
          name="sample"
          value={sample.id}
          disabled={pending}
          className="flex min-h-14 flex-col items-start justify-center rounded-control border border-line bg-raised px-3 py-2 text-left hover:border-control-line hover:bg-surface disabled:opacity-60"
        >
          <span className="font-medium">{sample.name}</span>
          <span className="text-label text-muted">{sample.words}</span>
        </button>
      ))}
      <p role="status" className={`min-h-4 text-label ${error ? 'text-warning' : 'text-muted'}`}>
        {pending ? 'Reading the file…' : error}
      </p>
    </form>
  );
}
