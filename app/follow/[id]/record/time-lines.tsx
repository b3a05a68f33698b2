'use client';

import { useMemo } from 'react';
import type { Step } from '#lib/time-series.ts';
import { timeAxis, valueAxis } from '../../../_ui/chart/axes/axis.ts';
import { ChartFigure } from '../../../_ui/chart/chart-figure.tsx';
import { linePath } from '../../../_ui/chart/frame/chart-scale.ts';
import { LevelLines } from '../../../_ui/chart/level-lines.tsx';
import type { ChartDrawing } from '../../../_ui/chart/measured-chart.tsx';
import { Legend } from '../../../_ui/marks/legend.tsx';
import { formatTimestamp } from '../../../_ui/words/format-date.ts';

/** One line over time, in percent; null where nothing is known. */
export type TimeLine = {
  readonly name: string;
  readonly colour: string;
  readonly dash?: string;
  readonly values: readonly (number | null)[];
};

/** A small picture of shares over time, with what they should be as dashed lines.
 * @param levels  percent that are marked across the plot */
export function TimeLines({
  name,
  label,
  step,
  timestamps,
  lines,
  levels,
}: {
  name: string;
  label: string;
  step: Step;
  timestamps: readonly number[];
  lines: readonly TimeLine[];
  levels: readonly number[];
}) {
  const drawing = useMemo(
    () => drawLines(step, timestamps, lines, levels),
    [step, timestamps, lines, levels],
  );
  const rows = timestamps.map((timestamp, index) => [
    formatTimestamp(timestamp, step),
    ...lines.map(({ values }) => percent(values[index])),
  ]);
  return (
    <ChartFigure
      title={null}
      name={name}
      label={label}
      drawing={drawing}
      height={180}
      kind="bare"
      folded
      legend={<Legend entries={lines} />}
      csv={() =>
        `${['timestamp', ...lines.map((line) => line.name)].join(',')}\n${timestamps
          .map((timestamp, index) => [timestamp, ...lines.map(({ values }) => values[index] ?? '')].join(','))
          .join('\n')}\n`
      }
      table={{ caption: name, columns: ['until', ...lines.map((line) => line.name)], rows }}
    />
  );
}

const percent = (value: number | null | undefined): string =>
  value === null || value === undefined ? '–' : `${value < 0 ? '−' : ''}${Math.abs(value).toFixed(1)}%`;

function drawLines(
  step: Step,
  timestamps: readonly number[],
  lines: readonly TimeLine[],
  levels: readonly number[],
): ChartDrawing {
  return {
    x: timeAxis([timestamps[0] ?? 0, timestamps.at(-1) ?? 1], step),
    y: valueAxis(
      lines.flatMap(({ values }) => values),
      levels,
    ),
    marks: ({ x, y, plot }) => (
      <>
        <LevelLines levels={levels} y={y} plot={plot} />
        {lines.map(({ name, colour, dash, values }) => (
          <path
            key={name}
            d={linePath(timestamps.length, (index) => {
              const value = values[index];
              return value === null || value === undefined ? null : [x(timestamps[index]), y(value)];
            })}
            fill="none"
            stroke={colour}
            strokeWidth={1.5}
            strokeDasharray={dash}
          />
        ))}
      </>
    ),
  };
}
