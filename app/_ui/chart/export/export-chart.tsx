import type { ReactNode } from 'react';
import type { Axis } from '../axes/axis.ts';
import { chartFrame } from '../frame/chart-frame.ts';
import { ChartPanel } from '../frame/chart-panel.tsx';
import type { ChartScale } from '../frame/chart-scale.ts';
import { SvgPicture } from '../frame/svg-picture.tsx';

/** Pixels of a picture: wide enough for a slide, in the shape that link previews take. */
const size = { width: 1200, height: 630 } as const;

/** A picture as one self-contained SVG on paper, for a report: it names what it shows.
 * @param subtitle how to read it; left out where the title says all
 * @param children the same marks as on the page */
export function ExportChart({
  title,
  subtitle = '',
  x,
  y,
  ...panel
}: {
  title: string;
  subtitle?: string;
  x: Axis;
  y: Axis;
  xTitle?: string;
  grid?: 'x' | 'y';
  under?: (scale: ChartScale) => ReactNode;
  over?: (scale: ChartScale) => ReactNode;
  children: (scale: ChartScale) => ReactNode;
}) {
  const frame = chartFrame(size.width, size.height, 'export');
  return (
    <SvgPicture {...size} label={title} fontSize={16}>
      <text x={frame.left} y={44} fontSize={24} fontWeight={600} fill="var(--ink)">
        {title}
      </text>
      <text x={frame.left} y={72}>
        {subtitle}
      </text>
      <ChartPanel frame={frame} x={x} y={y} fontSize={16} {...panel} />
      <text x={frame.left} y={size.height - 20} fontSize={14}>
        Hindcast
      </text>
    </SvgPicture>
  );
}
