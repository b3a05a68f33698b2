'use client';

import { Plot } from '../parts/plot.tsx';
import { clipLimit, type GradientWalk } from './gradient-walk.ts';

const floor = -6;
const ceiling = 4.5;

/** Each step's share of the gradient as a bar on a logarithmic scale, the last step on the right. */
export function WalkPlot({
  walk,
  walked,
  clipping,
  label,
}: {
  walk: GradientWalk | null;
  walked: number;
  clipping: boolean;
  label: string;
}) {
  const steps = walk?.biasShares.length ?? 20;
  const scale = walk && clipping ? Math.min(1, clipLimit / walk.norm) : 1;
  const place = (value: number) => Math.max(floor, Math.log10(Math.abs(value)));
  return (
    <Plot
      title="What each step adds to the gradient (logarithmic)"
      label={label}
      height={220}
      x={[steps - 0.5, -0.5]}
      y={[floor, ceiling]}
      xTicks={[19, 15, 10, 5, 0].map((at) => ({ at, label: at === 0 ? 'last' : String(at) }))}
      yTicks={[
        { at: -6, label: '10⁻⁶' },
        { at: -3, label: '0.001' },
        { at: 0, label: '1' },
        { at: 3, label: '1,000' },
      ]}
      xTitle="steps back"
    >
      {({ x, y, plot: { bottom } }) =>
        (walk?.biasShares ?? []).slice(0, walked + 1).map((share, back) => {
          const half = Math.abs(x(0) - x(1)) * 0.35;
          const full = y(place(share));
          const cut = y(place(share * scale));
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: the place is the step
            <g key={back}>
              {clipping ? (
                <rect
                  x={x(back) - half}
                  y={full}
                  width={2 * half}
                  height={Math.max(0, bottom - full)}
                  fill="none"
                  stroke="var(--chart-baseline)"
                  strokeDasharray="2 2"
                />
              ) : null}
              <rect
                x={x(back) - half}
                y={cut}
                width={2 * half}
                height={Math.max(0, bottom - cut)}
                fill={back === walked ? 'var(--chart-second)' : 'var(--chart-prediction)'}
              />
            </g>
          );
        })
      }
    </Plot>
  );
}
