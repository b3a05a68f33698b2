import { cells } from '#lib/forecast/schema.ts';
import { countAxis, linearAxis, logAxis, valueAxis } from '../../_ui/chart/axes/axis.ts';
import { lagAxis } from '../../_ui/chart/axes/lag-axis.ts';
import { valuesPath } from '../../_ui/chart/frame/chart-scale.ts';
import type { ChartDrawing } from '../../_ui/chart/measured-chart.tsx';
import { cellLooks } from '../../_ui/marks/cell-looks.ts';
import { formatCount, formatNumber } from '../../_ui/words/format-number.ts';
import type { RaceFigures } from './race-figures.ts';

/** A bar for each cell with its number over it; "none" for a cell that has no such figure. */
export function barsDrawing(
  racers: RaceFigures['racers'],
  figureOf: (racer: RaceFigures['racers'][number]) => number | null,
): ChartDrawing {
  const figures = racers.map(figureOf);
  return {
    x: linearAxis([0, racers.length], () =>
      racers.map(({ cell }, index) => ({
        at: index + 0.5,
        label: cells[cell].label,
      })),
    ),
    // Room above the highest bar for its number.
    y: valueAxis([1.1 * Math.max(...figures.map((figure) => figure ?? 0))], [0]),
    marks: ({ x, y, plot }) =>
      racers.map(({ cell }, index) => {
        const figure = figures[index] ?? null;
        return (
          <g key={cell}>
            {figure === null ? null : (
              <rect
                x={x(index + 0.2)}
                y={y(figure)}
                width={x(index + 0.8) - x(index + 0.2)}
                height={plot.bottom - y(figure)}
                fill={cellLooks[cell].colour}
              />
            )}
            <text
              x={x(index + 0.5)}
              y={(figure === null ? plot.bottom : y(figure)) - 5}
              textAnchor="middle"
              fill="var(--ink)"
            >
              {figure === null
                ? 'none'
                : Number.isInteger(figure)
                  ? formatCount(figure)
                  : formatNumber(figure)}
            </text>
          </g>
        );
      }),
  };
}

/** Each gradient as a share of its greatest, so that cells of other sizes of gradient can be compared. What lies below
 * the last decade is cut off.
 * @param unitWord plural of the step: "days" */
export function gradientsDrawing({ racers }: RaceFigures, unitWord: string): ChartDrawing {
  const lags = Math.max(2, ...racers.map(({ gradient }) => gradient.length));
  return {
    x: lagAxis(lags, racers[0]?.stride ?? 1),
    // The last decade ends at the axis of lags: it needs no label.
    y: logAxis([1e-5, 1], (share) => (share < 5e-5 ? '' : String(share)), 20),
    xTitle: `${unitWord} before the forecast`,
    marks: ({ x, y }) =>
      racers.map(({ cell, gradient }) => {
        const greatest = Math.max(...gradient, Number.MIN_VALUE);
        return (
          <path
            key={cell}
            {...cellLine(cell)}
            d={valuesPath(
              gradient,
              (index) => x(index + 1),
              (norm) => y(norm / greatest),
            )}
          />
        );
      }),
  };
}

/** The validation losses of one cell's first network, by epoch. */
export type LossLine = {
  readonly cell: RaceFigures['racers'][number]['cell'];
  readonly losses: readonly number[];
};

/** The losses of all cells over one axis of epochs.
 * @param epochs planned: the axis stands still while they come */
export const raceLossesDrawing = (lines: readonly LossLine[], epochs: number): ChartDrawing => ({
  x: countAxis([1, Math.max(2, epochs)]),
  y: valueAxis(lines.flatMap(({ losses }) => losses)),
  xTitle: 'epoch',
  marks: ({ x, y }) =>
    lines.map(({ cell, losses }) => (
      <path key={cell} {...cellLine(cell)} d={valuesPath(losses, (index) => x(index + 1), y)} />
    )),
});

const cellLine = (cell: LossLine['cell']) => ({
  fill: 'none',
  stroke: cellLooks[cell].colour,
  strokeDasharray: cellLooks[cell].dash,
  strokeWidth: 2,
});
