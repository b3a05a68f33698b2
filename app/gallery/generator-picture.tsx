'use client';

import { Plot } from '../learn/parts/plot.tsx';

const ticks = (values: readonly number[]) => values.map((at) => ({ at, label: String(at) }));

/** Series that one generator has drawn, one over the other.
 * @param series  each between 0 and 1 */
export function GeneratorPicture({ name, series }: { name: string; series: readonly (readonly number[])[] }) {
  const steps = series[0].length;
  return (
    <Plot
      title={name}
      label={`${series.length} invented series of the kind ${name}`}
      height={90 * series.length}
      x={[0, steps - 1]}
      y={[0, series.length]}
      xTicks={ticks([0, Math.floor(steps / 2), steps - 1])}
      yTicks={[]}
      xTitle="steps"
    >
      {({ x, y }) =>
        series.map((values, index) => (
          <polyline
            // biome-ignore lint/suspicious/noArrayIndexKey: the series are drawn once and stay where they are.
            key={index}
            points={values.map((value, step) => `${x(step)},${y(index + 0.1 + 0.8 * value)}`).join(' ')}
            fill="none"
            stroke="var(--chart-prediction)"
          />
        ))
      }
    </Plot>
  );
}
