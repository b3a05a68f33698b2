import { enclosingLogAxis, linearAxis } from '../../../../_ui/chart/axes/axis.ts';
import type { ChartDrawing } from '../../../../_ui/chart/measured-chart.tsx';
import { formatNumber } from '../../../../_ui/words/format-number.ts';

/** How long each unit keeps half of what it held, on a logarithmic axis: a row a unit, from the one that keeps longest
 * down, as in the heat maps beside it. A unit that loses nothing runs to the right end.
 * @param halfLives in steps of the series, in the order drawn; Infinity where nothing is lost
 * @param unitWord  plural of the step: "days" */
export function halfLifeDrawing(halfLives: readonly number[], unitWord: string): ChartDrawing {
  const finite = halfLives.filter((length) => length > 0 && Number.isFinite(length));
  const x = enclosingLogAxis(Math.min(...finite), Math.max(...finite), (length) => formatNumber(length, 1));
  const [shortest, longest] = x.domain;
  return {
    x,
    // The first unit on top.
    y: linearAxis([halfLives.length, 0], () => []),
    xTitle: `${unitWord} until half is forgotten`,
    grid: 'x',
    marks: (scale) => {
      const row = scale.plot.height / halfLives.length;
      return halfLives.map((length, place) => {
        const end = scale.x(Math.min(longest, Math.max(length, shortest)));
        const y = scale.y(place + 0.5);
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: the index is the place in the order
          <g key={place} stroke="var(--chart-prediction)" fill="var(--chart-prediction)">
            <line x1={scale.plot.left} x2={end} y1={y} y2={y} strokeOpacity={0.4} />
            <circle cx={end} cy={y} r={Math.max(1.5, Math.min(4, row / 2))} stroke="none" />
          </g>
        );
      });
    },
  };
}
