'use client';

import { memo, type PointerEvent, useLayoutEffect, useRef } from 'react';
import type { ChartColours } from './chart-colours.ts';
import { paintStates, type StatePicture } from './paint-states.ts';

/** Time by unit, a coloured cell each, with the cursor over it. Moving the cursor paints nothing anew. */
export function MemoryHeatMap({
  title,
  sentence,
  picture,
  steps,
  cursor,
  colours,
  onCursor,
  className = 'h-40',
}: {
  title: string;
  /** For those who cannot see it. */
  sentence: string;
  picture: StatePicture;
  steps: number;
  cursor: number;
  colours: ChartColours | null;
  onCursor: (step: number) => void;
  className?: string;
}) {
  const move = (event: PointerEvent<HTMLElement>) => {
    const box = event.currentTarget.getBoundingClientRect();
    const step = Math.floor(((event.clientX - box.left) / box.width) * steps);
    onCursor(Math.max(0, Math.min(steps - 1, step)));
  };
  return (
    <figure className="flex flex-col gap-1">
      <figcaption className="text-label text-muted">{title}</figcaption>
      <div
        className={`relative cursor-crosshair touch-pan-y overflow-hidden border border-line ${className}`}
        onPointerDown={move}
        onPointerMove={move}
      >
        <HeatMapCanvas picture={picture} steps={steps} colours={colours} sentence={sentence} />
        <span
          aria-hidden="true"
          className="pointer-events-none absolute inset-y-0 min-w-0.5 border-x border-ink"
          style={{ left: `${(100 * cursor) / steps}%`, width: `${100 / steps}%` }}
        />
      </div>
    </figure>
  );
}

const HeatMapCanvas = memo(function HeatMapCanvas({
  picture,
  steps,
  colours,
  sentence,
}: {
  picture: StatePicture;
  steps: number;
  colours: ChartColours | null;
  sentence: string;
}) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useLayoutEffect(() => {
    if (canvas.current && colours) paintStates(canvas.current, picture, colours, 0, steps);
  }, [picture, colours, steps]);
  return (
    <canvas
      ref={canvas}
      role="img"
      aria-label={sentence}
      className="block size-full [image-rendering:pixelated]"
    />
  );
});
