'use client';

import { Fragment } from 'react';
import type { MemoryTrace } from '#lib/memory/schema.ts';
import type { Step } from '#lib/time-series.ts';
import { formatTimestamp } from '../../../../_ui/words/format-date.ts';
import { formatNumber, formatReading } from '../../../../_ui/words/format-number.ts';
import { cellNames } from '../../../../_ui/words/method-names.ts';
import type { ChartColours } from '../painting/chart-colours.ts';
import type { StatePicture } from '../painting/paint-states.ts';
import { StateStrip } from '../painting/state-strip.tsx';
import { chainLinks } from './chain-links.ts';

/** The unrolled network around one step: x_t and State_t-1 go into the cell, State_t comes out and goes on, and so does
 * what the head reads from it. The cell is the same at every step. Neighbours are drawn where there is room. */
export function MemoryChain({
  trace,
  picture,
  cursor,
  step,
  colours,
}: {
  trace: MemoryTrace;
  picture: StatePicture;
  cursor: number;
  step: Step;
  colours: ChartColours | null;
}) {
  const { timestamps, values, readOut } = trace.head;
  const links = chainLinks(trace.head, cursor);
  const first = links[0]?.time ?? 0;
  return (
    <div aria-hidden="true" className="flex items-start justify-center gap-1 overflow-hidden sm:gap-3">
      {links.map(({ time: t, isLast }) => {
        const current = t === cursor;
        const aside = current ? '' : 'hidden sm:flex';
        return (
          <Fragment key={t - first}>
            {t === first || current ? (
              <Strip name={t === 0 ? 'zero' : `State ${t}`} className={current ? '' : 'hidden sm:flex'}>
                <StateStrip picture={picture} colours={colours} time={t - 1} />
              </Strip>
            ) : null}
            <Arrow className={aside} />
            <div className={`flex flex-col items-center gap-1 ${aside}`}>
              <span className={`text-label whitespace-nowrap ${current ? '' : 'text-muted'}`}>
                {isLast ? 'forecast' : 'output'} {formatNumber(readOut[t], 4)} ↑
              </span>
              <span
                className={`flex h-16 w-20 items-center justify-center rounded-control border text-center font-medium sm:w-28 ${current ? 'border-accent bg-accent-soft' : 'border-line text-muted'}`}
              >
                {cellNames[trace.head.cell]}
              </span>
              <span className="text-muted">↑</span>
              <span className={`font-mono whitespace-nowrap ${current ? '' : 'text-muted'}`}>
                x{t + 1} = {formatReading(values[t])}
              </span>
              <span className="text-label whitespace-nowrap text-muted">
                {formatTimestamp(timestamps[t], step)}
              </span>
            </div>
            <Arrow className={aside} />
            {t + 1 === cursor ? null : (
              <Strip name={`State ${t + 1}`} className={aside}>
                <StateStrip picture={picture} colours={colours} time={t} />
              </Strip>
            )}
          </Fragment>
        );
      })}
    </div>
  );
}

function Strip({
  name,
  className,
  children,
}: {
  name: string;
  className: string;
  children: React.ReactNode;
}) {
  return (
    <span className={`flex flex-col items-center gap-1 ${className}`}>
      {children}
      <span className="text-label whitespace-nowrap text-muted">{name}</span>
    </span>
  );
}

const Arrow = ({ className }: { className: string }) => (
  <span className={`flex h-28 items-center text-muted ${className}`}>→</span>
);
