import type { ReactNode } from 'react';

/** Where a plot lies in its SVG, in pixels. */
export type Field = {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
};

/** A tick, at its pixel. */
export type FieldTick = { readonly at: number; readonly label: string };

/** A part of an SVG with a title, two axes and what is drawn on them. Its own place for text: 44 px on the left,
 * 28 px above, 40 px below.
 * @param yTicks  with faint lines across
 * @param xTitle  under the axis on the right */
export function PlotField({
  field,
  title,
  xTicks,
  yTicks,
  xTitle,
  children,
}: {
  field: Field;
  title: string;
  xTicks: readonly FieldTick[];
  yTicks: readonly FieldTick[];
  xTitle: string;
  children: ReactNode;
}) {
  const { left, top, width, height } = field;
  const right = left + width;
  return (
    <g>
      <text x={left - 44} y={top - 14} fontWeight={600} fill="var(--ink)" fontSize={13}>
        {title}
      </text>
      {yTicks.map(({ at, label }) => (
        <g key={label}>
          <line x1={left} x2={right} y1={at} y2={at} stroke="var(--chart-grid)" />
          <text x={left - 8} y={at + 4} textAnchor="end">
            {label}
          </text>
        </g>
      ))}
      {/* A label at the right end would be cut off if it stood around its tick. */}
      {xTicks.map(({ at, label }) => (
        <text key={label} x={at} y={top + height + 16} textAnchor={at > right - 12 ? 'end' : 'middle'}>
          {label}
        </text>
      ))}
      <text x={right} y={top + height + 33} textAnchor="end">
        {xTitle}
      </text>
      {children}
    </g>
  );
}

/** A line through points in pixels, as the attribute of a `polyline`. */
export const pointsOf = (points: readonly (readonly [number, number])[]): string =>
  points.map(([x, y]) => `${x.toFixed(1)},${y.toFixed(1)}`).join(' ');
