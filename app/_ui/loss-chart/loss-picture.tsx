import { ExportChart } from '../chart/export/export-chart.tsx';
import { linePath } from '../chart/frame/chart-scale.ts';
import type { LossPoint } from './loss-point.ts';
import type { LossView } from './loss-view.ts';

/** The losses of one network as a picture of their own, for a report. */
export function LossPicture({ view }: { view: LossView }) {
  const { points, best } = view;
  return (
    <ExportChart
      title="Mean absolute error by epoch"
      subtitle={`Training black, validation blue${best === undefined ? '' : `, the best epoch is ${best.epoch}`}; lower is better`}
      x={view.x}
      y={view.y}
      xTitle="epoch"
    >
      {({ x, y, plot }) => {
        const line = (lossOf: (point: LossPoint) => number | null) =>
          linePath(points.length, (index) => {
            const point = points[index];
            const loss = point ? lossOf(point) : null;
            return point && loss !== null ? [x(point.epoch), y(loss)] : null;
          });
        return (
          <g fill="none">
            {best === undefined ? null : (
              <line
                x1={x(best.epoch)}
                x2={x(best.epoch)}
                y1={plot.top}
                y2={plot.bottom}
                stroke="var(--muted)"
              />
            )}
            <path d={line(({ trainLoss }) => trainLoss)} stroke="var(--chart-actual)" strokeWidth={2} />
            <path
              d={line(({ validationLoss }) => validationLoss)}
              stroke="var(--chart-prediction)"
              strokeWidth={2.5}
            />
          </g>
        );
      }}
    </ExportChart>
  );
}
