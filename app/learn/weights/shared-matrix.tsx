'use client';

import { useRef } from 'react';
import { useElementSize } from '../../_ui/hooks/use-element-size.ts';

const cell = 9;
const height = 236;
const chainY = 216;

/** The recurrent matrix drawn once, and a line from it to each step that uses it.
 * @param weights  square, row-major; empty before there are any */
export function SharedMatrix({ weights, uses }: { weights: readonly number[]; uses: number }) {
  const box = useRef<HTMLDivElement>(null);
  const size = useElementSize(box);
  const width = size?.width ?? 0;
  const side = Math.round(Math.sqrt(weights.length));
  const extent = side * cell;
  const left = (width - extent) / 2;
  const largest = Math.max(0, ...weights.map(Math.abs));
  const xOf = (step: number) => 12 + ((step + 0.5) / uses) * (width - 24);
  const radius = Math.max(2, Math.min(6, (width - 24) / uses / 3));
  return (
    <div ref={box} className="relative" style={{ height }}>
      {width > 0 && side > 0 ? (
        <svg
          role="img"
          aria-label={`One recurrent matrix of ${side} by ${side} weights, with lines to the ${uses} steps that use it`}
          width={width}
          height={height}
          className="absolute inset-0"
        >
          {Array.from({ length: uses }, (_, step) => (
            <line
              // biome-ignore lint/suspicious/noArrayIndexKey: the place is the step
              key={step}
              x1={width / 2}
              y1={extent + 4}
              x2={xOf(step)}
              y2={chainY - radius}
              stroke="var(--control-line)"
              strokeWidth={uses > 30 ? 0.5 : 1}
            />
          ))}
          <line x1={xOf(0)} x2={xOf(uses - 1)} y1={chainY} y2={chainY} stroke="var(--muted)" />
          {Array.from({ length: uses }, (_, step) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the place is the step
            <circle key={step} cx={xOf(step)} cy={chainY} r={radius} fill="var(--accent)" />
          ))}
          <rect
            x={left - 1}
            y={0}
            width={extent + 2}
            height={extent + 2}
            fill="var(--surface)"
            stroke="var(--control-line)"
          />
          {weights.map((weight, at) => (
            <rect
              // biome-ignore lint/suspicious/noArrayIndexKey: the place is the weight
              key={at}
              x={left + (at % side) * cell}
              y={1 + Math.floor(at / side) * cell}
              width={cell}
              height={cell}
              fill={weight < 0 ? 'var(--chart-second)' : 'var(--chart-prediction)'}
              fillOpacity={Math.abs(weight) / largest}
            />
          ))}
          <text x={left + extent + 10} y={16} fill="var(--muted)" fontSize={12}>
            Wh
          </text>
        </svg>
      ) : null}
    </div>
  );
}
