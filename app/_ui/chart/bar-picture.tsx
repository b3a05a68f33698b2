'use client';

import { useMemo } from 'react';
import { formatNumber } from '../words/format-number.ts';
import { linearAxis, type Tick, valueAxis } from './axes/axis.ts';
import { ChartFigure } from './chart-figure.tsx';
import { LevelLines } from './level-lines.tsx';
import type { ChartDrawing } from './measured-chart.tsx';

/** A small picture of bars around or above a line at 0, with bounds as dashed lines where there are any.
 * @param values  heights, from left to right
 * @param bound   drawn at plus and minus this height; null for none
 * @param flagged whether bars beyond it are marked, and both bounds drawn; else it is what every bar should be
 * @param marks   what is written under the bars; a bar is 1 wide and the first begins at 0
 * @param places  what each bar stands for, in words
 * @param columns heads of its table: of the places and of the heights */
export function BarPicture({
  name,
  label,
  values,
  bound,
  flagged = true,
  marks,
  places,
  columns,
}: {
  name: string;
  label: string;
  values: readonly number[];
  bound: number | null;
  flagged?: boolean;
  marks: readonly Tick[];
  places: readonly string[];
  columns: readonly [place: string, height: string];
}) {
  const drawing = useMemo(() => barDrawing(values, bound, flagged, marks), [values, bound, flagged, marks]);
  const rows = values.map((value, index) => [places[index] ?? '', formatNumber(value)]);
  return (
    <ChartFigure
      title={null}
      name={name}
      label={label}
      drawing={drawing}
      height={168}
      kind="bare"
      folded
      csv={() => `${[columns, ...values.map((value, index) => [quoted(places[index]), value])].join('\n')}\n`}
      table={{ caption: name, columns, rows }}
    />
  );
}

function barDrawing(
  values: readonly number[],
  bound: number | null,
  flagged: boolean,
  marks: readonly Tick[],
): ChartDrawing {
  const bounds = bound === null ? [] : flagged ? [bound, -bound] : [bound];
  return {
    x: linearAxis([0, Math.max(1, values.length)], () => marks),
    y: valueAxis([...values, ...bounds], [0]),
    marks: ({ x, y, plot }) => (
      <>
        {values.map((value, index) => (
          <rect
            // biome-ignore lint/suspicious/noArrayIndexKey: bars have no name but their place
            key={index}
            x={x(index + 0.15)}
            width={x(index + 0.85) - x(index + 0.15)}
            y={Math.min(y(value), y(0))}
            height={Math.max(Math.abs(y(value) - y(0)), 0.75)}
            fill={
              flagged && bound !== null && Math.abs(value) > bound
                ? 'var(--chart-warning)'
                : 'var(--chart-prediction)'
            }
          />
        ))}
        <line x1={plot.left} x2={plot.right} y1={y(0)} y2={y(0)} stroke="var(--muted)" />
        <LevelLines levels={bounds} y={y} plot={plot} />
      </>
    ),
  };
}

const quoted = (words: string | undefined): string => `"${(words ?? '').replaceAll('"', '""')}"`;
