import type { ReactNode } from 'react';
import type { ChartGround } from './chart-ground.ts';
import { type ChartScale, chartScale } from './chart-scale.ts';
import type { TimeTick } from './time-ticks.ts';

/** Pixels of a picture: wide enough for a slide, in the shape that link previews take. */
export const pictureSize = { width: 1200, height: 630 } as const;
/** Where the plot lies in it. */
export const pictureBox = { left: 72, top: 108, width: 1080, height: 440 } as const;
/** The light theme's colours, for a picture carries no style sheet. */
export const pictureColours = {
  paper: '#fcfcfa',
  ink: '#17181a',
  grey: '#5b5d61',
  grid: '#e2e2dd',
  prediction: '#0072b2',
  baseline: '#77797e',
  heldOut: '#f3f3ef',
  future: '#edf4f9',
  warning: '#d55e00',
} as const;

/** A chart as one self-contained SVG on paper, for a report: it names what it shows.
 * @param under   drawn below the lines of the grid
 * @param children what is drawn on it, by the picture's scale */
export function ChartPicture({
  title,
  subtitle,
  ground,
  ticks,
  under,
  children,
}: {
  title: string;
  subtitle: string;
  ground: ChartGround;
  ticks: readonly TimeTick[];
  under?: (scale: ChartScale) => ReactNode;
  children: (scale: ChartScale) => ReactNode;
}) {
  const { width, height } = pictureSize;
  const scale = chartScale(ground.range, ground.values, pictureBox);
  const right = pictureBox.left + pictureBox.width;
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      fontFamily="Geist, Helvetica, Arial, sans-serif"
      fontSize={16}
      fill={pictureColours.grey}
    >
      <title>{title}</title>
      <rect width="100%" height="100%" fill={pictureColours.paper} />
      <text x={pictureBox.left} y={44} fontSize={24} fontWeight={600} fill={pictureColours.ink}>
        {title}
      </text>
      <text x={pictureBox.left} y={72}>
        {subtitle}
      </text>
      {under?.(scale)}
      {ground.ticks.map((tick) => (
        <g key={tick}>
          <line
            x1={pictureBox.left}
            x2={right}
            y1={scale.y(tick)}
            y2={scale.y(tick)}
            stroke={pictureColours.grid}
          />
          <text x={pictureBox.left - 10} y={scale.y(tick) + 5} textAnchor="end">
            {ground.writeValue(tick)}
          </text>
        </g>
      ))}
      {ticks.map((tick) => (
        <text
          key={tick.at}
          x={scale.x(tick.at)}
          y={pictureBox.top + pictureBox.height + 24}
          textAnchor="middle"
        >
          {tick.label}
        </text>
      ))}
      {children(scale)}
      <text x={right} y={height - 24} textAnchor="end" fontSize={14}>
        Hindcast
      </text>
    </svg>
  );
}
