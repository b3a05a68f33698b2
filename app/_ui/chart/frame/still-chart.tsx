import type { ReactNode } from 'react';
import type { Axis } from '../axes/axis.ts';
import { frameClass } from './chart-frame.ts';
import { type ChartScale, chartScale } from './chart-scale.ts';

const box = { left: 0, top: 0, width: 1000, height: 1000 };
/** Pixels that the plot is taken to have for the choice of its ticks: the server does not know them. */
const supposed = { width: 504, height: 300 };

/** A chart as the server draws it, stretched to the place where the real one will stand: seen until the script
 * runs, and where none runs. Give its lines `vectorEffect="non-scaling-stroke"`.
 * @param under    drawn below the lines of the grid, by the same scale
 * @param children what is drawn, by a scale onto 1000 x 1000 */
export function StillChart({
  kind,
  x,
  y,
  under,
  children,
}: {
  kind: keyof typeof frameClass;
  x: Axis;
  y: Axis;
  under?: (scale: ChartScale) => ReactNode;
  children: (scale: ChartScale) => ReactNode;
}) {
  const scale = chartScale(x, y, box);
  return (
    <div aria-hidden="true" className={frameClass[kind]}>
      <svg
        aria-hidden="true"
        viewBox="0 0 1000 1000"
        preserveAspectRatio="none"
        className="h-full w-full overflow-hidden"
      >
        {under?.(scale)}
        {y.ticks(supposed.height).map(({ at }) => (
          <line
            key={at}
            x1={0}
            x2={1000}
            y1={scale.y(at)}
            y2={scale.y(at)}
            stroke="var(--chart-grid)"
            vectorEffect="non-scaling-stroke"
          />
        ))}
        {children(scale)}
      </svg>
      {y.ticks(supposed.height).map(({ at, label }) => (
        <span
          key={at}
          className="absolute right-full -translate-y-1/2 pr-2 text-label text-muted"
          style={{ top: percent(scale.y(at)) }}
        >
          {label}
        </span>
      ))}
      {x.ticks(supposed.width).map(({ at, label }) => (
        <span
          key={at}
          className="absolute top-full -translate-x-1/2 pt-1.5 text-label whitespace-nowrap text-muted"
          style={{ left: percent(scale.x(at)) }}
        >
          {label}
        </span>
      ))}
    </div>
  );
}

const percent = (thousandths: number): string => `${thousandths / 10}%`;
