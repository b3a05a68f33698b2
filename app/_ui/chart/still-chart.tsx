import type { ReactNode } from 'react';
import { type FrameKind, frameClass } from './chart-frame.ts';
import type { ChartGround } from './chart-ground.ts';
import { type ChartScale, chartScale } from './chart-scale.ts';
import type { TimeTick } from './time-ticks.ts';

const box = { left: 0, top: 0, width: 1000, height: 1000 };

/** A chart as the server draws it, stretched to the place where the real one will stand: seen until the script
 * runs, and where none runs. Give its lines `vectorEffect="non-scaling-stroke"`.
 * @param children what is drawn, by a scale onto 1000 x 1000 */
export function StillChart({
  frame,
  ground,
  ticks,
  children,
}: {
  frame: FrameKind;
  ground: ChartGround;
  ticks: readonly TimeTick[];
  children: (scale: ChartScale) => ReactNode;
}) {
  const scale = chartScale(ground.range, ground.values, box);
  return (
    <div aria-hidden="true" className={frameClass[frame]}>
      <svg
        aria-hidden="true"
        viewBox="0 0 1000 1000"
        preserveAspectRatio="none"
        className="h-full w-full overflow-hidden"
      >
        {ground.ticks.map((tick) => (
          <line
            key={tick}
            x1={0}
            x2={1000}
            y1={scale.y(tick)}
            y2={scale.y(tick)}
            stroke="var(--chart-grid)"
            vectorEffect="non-scaling-stroke"
          />
        ))}
        {children(scale)}
      </svg>
      {ground.ticks.map((tick) => (
        <span
          key={tick}
          className="absolute right-full -translate-y-1/2 pr-2 text-label text-muted"
          style={{ top: percent(scale.y(tick)) }}
        >
          {ground.writeValue(tick)}
        </span>
      ))}
      {ticks.map((tick) => (
        <span
          key={tick.at}
          className="absolute top-full -translate-x-1/2 pt-1.5 text-label whitespace-nowrap text-muted"
          style={{ left: percent(scale.x(tick.at)) }}
        >
          {tick.label}
        </span>
      ))}
    </div>
  );
}

const percent = (thousandths: number): string => `${thousandths / 10}%`;
