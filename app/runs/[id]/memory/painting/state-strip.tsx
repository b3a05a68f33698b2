'use client';

import { useLayoutEffect, useRef } from 'react';
import type { ChartColours } from './chart-colours.ts';
import { paintStates, type StatePicture } from './paint-states.ts';

/** One state as a column of coloured cells, a unit each. `time` -1 is the zero state before the first step. */
export function StateStrip({
  picture,
  colours,
  time,
}: {
  picture: StatePicture;
  colours: ChartColours | null;
  time: number;
}) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useLayoutEffect(() => {
    if (canvas.current && colours) paintStates(canvas.current, picture, colours, time, time + 1);
  }, [picture, colours, time]);
  return <canvas ref={canvas} className="h-28 w-5 border border-line [image-rendering:pixelated]" />;
}
