'use client';

import type { Stretch } from '../worker/memory-messages.ts';

/** The ends of a stretch by keyboard: the first and the last step that is forgotten.
 * @param wordsOf  what a step is called, for those who hear it */
export function StretchSliders({
  steps,
  stretch,
  wordsOf,
  onStretch,
}: {
  steps: number;
  stretch: Stretch;
  wordsOf: (step: number) => string;
  onStretch: (stretch: Stretch) => void;
}) {
  const ends = [
    {
      label: 'First step forgotten',
      at: stretch.from,
      move: (from: number) => ({ from, to: Math.max(from + 1, stretch.to) }),
    },
    {
      label: 'Last step forgotten',
      at: stretch.to - 1,
      move: (last: number) => ({ from: Math.min(stretch.from, last), to: last + 1 }),
    },
  ] as const;
  return (
    <div className="grid gap-x-6 sm:grid-cols-2">
      {ends.map(({ label, at, move }) => (
        <label key={label} className="flex flex-col gap-0.5">
          <span className="flex justify-between gap-2 text-label">
            <span className="font-medium text-muted">{label}</span>
            <span className="font-mono">{wordsOf(at)}</span>
          </span>
          <input
            type="range"
            aria-label={label}
            aria-valuetext={wordsOf(at)}
            className="h-control accent-[var(--accent)]"
            min={1}
            max={steps}
            value={at + 1}
            onChange={(event) => onStretch(move(Number(event.target.value) - 1))}
          />
        </label>
      ))}
    </div>
  );
}
