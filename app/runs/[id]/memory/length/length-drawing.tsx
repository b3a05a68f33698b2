import type { LengthReport } from '#lib/memory/schema.ts';
import { logAxis, valueAxis } from '../../../../_ui/chart/axes/axis.ts';
import { valuesPath } from '../../../../_ui/chart/frame/chart-scale.ts';
import type { ChartDrawing } from '../../../../_ui/chart/measured-chart.tsx';
import { formatCount } from '../../../../_ui/words/format-number.ts';

/** The error by steps of history given, on a logarithmic axis, with the lookback that the weights were trained on.
 * @param unitWord plural of the step: "days" */
export function lengthDrawing(report: LengthReport, unitWord: string): ChartDrawing {
  const known = report.lengths.flatMap(({ steps, mae }) => (mae === null ? [] : [{ steps, mae }]));
  const errors = known.map(({ mae }) => mae);
  const longest = Math.max(10, ...report.lengths.map(({ steps }) => steps));
  return {
    x: logAxis([1, longest], formatCount),
    // Some room above the highest point.
    y: valueAxis([...errors, 1.05 * Math.max(...errors)], [0]),
    xTitle: `${unitWord} of history given`,
    marks: ({ x, y, plot }) => {
      const lookback = x(report.lookback);
      const labelOnLeft = lookback > (plot.left + plot.right) / 2;
      return (
        <>
          <line
            x1={lookback}
            x2={lookback}
            y1={plot.top}
            y2={plot.bottom}
            stroke="var(--muted)"
            strokeDasharray="2 3"
          />
          <text
            x={lookback + (labelOnLeft ? -6 : 6)}
            y={plot.top + 12}
            textAnchor={labelOnLeft ? 'end' : 'start'}
            fill="var(--ink)"
          >
            trained on {formatCount(report.lookback)}
          </text>
          <path
            d={valuesPath(errors, (place) => x(known[place]?.steps ?? 1), y)}
            fill="none"
            stroke="var(--chart-prediction)"
            strokeWidth={2}
          />
          {known.map(({ steps, mae }) => (
            <circle key={steps} cx={x(steps)} cy={y(mae)} r={3} fill="var(--chart-prediction)" />
          ))}
        </>
      );
    },
  };
}
