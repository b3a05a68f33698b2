import type { ReactNode } from 'react';
import type { Axis } from '../axes/axis.ts';
import { type ChartFrame, plotBox } from './chart-frame.ts';
import { type ChartScale, chartScale } from './chart-scale.ts';

/** Half the width of a letter of a label, on the average, as a share of its size. */
const halfLetter = 0.27;
/** Pixels beyond the plot up to which marks are seen. */
const edge = 4;

/** Two axes in an SVG and what is drawn on them: faint lines at the ticks of the vertical one, labels, and the marks.
 * Live pictures and exports are made of it alike.
 * @param title    over the plot on the left, for a picture of several panels
 * @param xTitle   under the axis on the right
 * @param fontSize of the labels in pixels
 * @param grid     at the ticks of which axis
 * @param under    drawn below the lines of the grid
 * @param over     drawn above all, beyond the plot as well
 * @param children the marks; what leaves the plot is cut off */
export function ChartPanel({
  frame,
  x,
  y,
  title,
  xTitle,
  fontSize = 12,
  grid = 'y',
  under,
  over,
  children,
}: {
  frame: ChartFrame;
  x: Axis;
  y: Axis;
  title?: string;
  xTitle?: string;
  fontSize?: number;
  grid?: 'x' | 'y';
  under?: (scale: ChartScale) => ReactNode;
  over?: (scale: ChartScale) => ReactNode;
  children: (scale: ChartScale) => ReactNode;
}) {
  const box = plotBox(frame);
  const scale = chartScale(x, y, box);
  const { left, top, right, bottom, width, height } = scale.plot;
  // A label at an end would be cut off if it stood around its tick.
  const inside = (at: number, label: string) => {
    const reach = label.length * halfLetter * fontSize;
    return Math.max(reach, Math.min(at, frame.width - reach - 1));
  };
  return (
    <g>
      {title === undefined ? null : (
        <text x={left - 40} y={top - 14} fontWeight={600} fill="var(--ink)" fontSize={fontSize + 1}>
          {title}
        </text>
      )}
      {under?.(scale)}
      {grid === 'x'
        ? x
            .ticks(width)
            .map(({ at }) => (
              <line
                key={at}
                x1={scale.x(at)}
                x2={scale.x(at)}
                y1={top}
                y2={bottom}
                stroke="var(--chart-grid)"
              />
            ))
        : y.ticks(height).map(({ at, label }) => (
            <g key={at}>
              <line x1={left} x2={right} y1={scale.y(at)} y2={scale.y(at)} stroke="var(--chart-grid)" />
              <text x={left - 8} y={scale.y(at) + fontSize / 3} textAnchor="end">
                {label}
              </text>
            </g>
          ))}
      {x.ticks(width).map(({ at, label }) => (
        <text key={at} x={inside(scale.x(at), label)} y={bottom + fontSize + 5} textAnchor="middle">
          {label}
        </text>
      ))}
      {xTitle ? (
        <text x={right} y={bottom + 2 * fontSize + 9} textAnchor="end">
          {xTitle}
        </text>
      ) : null}
      {/* Dots and lines on an edge stay whole. */}
      <svg
        x={left - edge}
        y={top - edge}
        width={width + 2 * edge}
        height={height + edge + 1}
        viewBox={`${left - edge} ${top - edge} ${width + 2 * edge} ${height + edge + 1}`}
        overflow="hidden"
        aria-hidden="true"
      >
        {children(scale)}
      </svg>
      {over?.(scale)}
    </g>
  );
}
