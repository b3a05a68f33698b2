'use client';

import { useRef } from 'react';
import { useElementSize } from '../../_ui/hooks/use-element-size.ts';
import type { Note } from './parse-tune.ts';

const rowHeight = 7;

/** A tune as bars: time to the right, pitch upwards; what the network went on with in colour,
 * its mistakes outlined where the tune's own note lies. */
export function TuneRoll({
  played,
  truth,
  given,
  label,
}: {
  /** The notes given and those guessed after them. */
  played: readonly Note[];
  truth: readonly Note[];
  given: number;
  label: string;
}) {
  const box = useRef<HTMLDivElement>(null);
  const size = useElementSize(box);
  const pitches = [...played, ...truth].flatMap(({ pitch }) => (pitch === null ? [] : [pitch]));
  const highest = Math.max(...pitches);
  const height = (highest - Math.min(...pitches) + 2) * rowHeight;
  const beats = Math.max(lengthOf(played), lengthOf(truth));
  const width = size?.width ?? 0;
  const bar = (notes: readonly Note[], at: number, pitch: number) => ({
    x: (lengthOf(notes.slice(0, at)) / beats) * width,
    y: (highest - pitch) * rowHeight + rowHeight / 2,
    width: Math.max(1, (notes[at].beats / beats) * width - 1),
    height: rowHeight,
  });
  return (
    <div ref={box} className="relative bg-surface" style={{ height }}>
      {width > 0 ? (
        <svg role="img" aria-label={label} width={width} height={height} className="absolute inset-0">
          {truth.map(({ pitch }, at) =>
            pitch === null || at < given ? null : (
              // biome-ignore lint/suspicious/noArrayIndexKey: the place is the note
              <rect key={at} {...bar(truth, at, pitch)} fill="none" stroke="var(--chart-baseline)" />
            ),
          )}
          {played.map(({ pitch }, at) =>
            pitch === null ? null : (
              <rect
                // biome-ignore lint/suspicious/noArrayIndexKey: the place is the note
                key={at}
                {...bar(played, at, pitch)}
                fill={at < given ? 'var(--chart-actual)' : 'var(--chart-prediction)'}
              />
            ),
          )}
        </svg>
      ) : null}
    </div>
  );
}

const lengthOf = (notes: readonly Note[]): number => notes.reduce((sum, { beats }) => sum + beats, 0);
