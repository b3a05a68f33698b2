'use client';

import { useMemo } from 'react';
import type { Step } from '#lib/time-series.ts';
import { timeAxis, valueAxis } from '../_ui/chart/axes/axis.ts';
import { ChartFigure } from '../_ui/chart/chart-figure.tsx';
import { linePath } from '../_ui/chart/frame/chart-scale.ts';
import type { ChartDrawing } from '../_ui/chart/measured-chart.tsx';
import { Legend } from '../_ui/marks/legend.tsx';
import { formatTimestamp } from '../_ui/words/format-date.ts';
import { formatReading } from '../_ui/words/format-number.ts';
import { compareLines } from './compare-lines.ts';

/** What came of the steps that all runs held out, and what each of them forecast.
 * @param sentence what it shows, for those who cannot see it */
export function CompareFigure({
  title,
  step,
  steps,
  runs,
  sentence,
}: {
  title: string;
  step: Step;
  steps: readonly { readonly timestamp: number; readonly actual: number }[];
  runs: readonly { readonly id: string; readonly name: string; readonly predicted: readonly number[] }[];
  sentence: string;
}) {
  const drawing = useMemo((): ChartDrawing => {
    const values = [...steps.map(({ actual }) => actual), ...runs.flatMap(({ predicted }) => predicted)];
    const line = (
      valueAt: (index: number) => number | undefined,
      scale: Parameters<ChartDrawing['marks']>[0],
    ) =>
      linePath(steps.length, (index) => {
        const value = valueAt(index);
        return value === undefined ? null : [scale.x(steps[index]?.timestamp ?? 0), scale.y(value)];
      });
    return {
      x: timeAxis([steps[0]?.timestamp ?? 0, steps.at(-1)?.timestamp ?? 0], step),
      y: valueAxis(values),
      grid: 'y',
      marks: (scale) => (
        <g fill="none">
          <path
            d={line((index) => steps[index]?.actual, scale)}
            stroke="var(--chart-actual)"
            strokeWidth={1.5}
          />
          {runs.map(({ id, predicted }, place) => (
            <path
              key={id}
              d={line((index) => predicted[index], scale)}
              stroke={compareLines[place]?.colour}
              strokeDasharray={compareLines[place]?.dash}
              strokeWidth={2}
            />
          ))}
        </g>
      ),
    };
  }, [steps, runs, step]);
  const rows = steps.map(({ timestamp, actual }, index) => [
    formatTimestamp(timestamp, step),
    formatReading(actual),
    ...runs.map(({ predicted }) => formatReading(predicted[index])),
  ]);
  const columns = ['date', 'actual', ...runs.map(({ name }) => name)];
  return (
    <ChartFigure
      title={title}
      name={`${title}, compared`}
      label={sentence}
      drawing={drawing}
      height={320}
      kind="bare"
      legend={
        <Legend
          entries={[
            { name: 'Actual', colour: 'var(--chart-actual)' },
            ...runs.map(({ name }, place) => ({ name, ...(compareLines[place] ?? compareLines[0]) })),
          ]}
        />
      }
      csv={() => asCsv(steps, runs, step)}
      json={() => ({ steps, runs })}
      table={{ caption: 'Actual and forecast', columns, rows }}
    />
  );
}

/** Without the names that people gave the runs, which may be anything: a column each, the most accurate first. */
const asCsv = (
  steps: readonly { readonly timestamp: number; readonly actual: number }[],
  runs: readonly { readonly predicted: readonly number[] }[],
  step: Step,
): string =>
  [
    ['time', 'actual', ...runs.map((_, place) => `run_${place + 1}`)],
    ...steps.map(({ timestamp, actual }, index) => [
      `"${formatTimestamp(timestamp, step)}"`,
      actual,
      ...runs.map(({ predicted }) => predicted[index]),
    ]),
  ]
    .map((row) => row.join(','))
    .join('\r\n');
