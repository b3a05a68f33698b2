import { ChartPicture, pictureBox, pictureColours } from '../chart/chart-picture.tsx';
import { linePath } from '../chart/chart-scale.ts';
import { timeTicks } from '../chart/time-ticks.ts';
import { epochOf } from './loss-point.ts';
import type { LossView } from './loss-view.ts';

/** The losses of one network as a picture of their own, for a report. */
export function LossPicture({ view }: { view: LossView }) {
  const best = view.best === undefined ? '' : `, the best epoch is ${view.best.epoch}`;
  return (
    <ChartPicture
      title="Mean absolute error by epoch"
      subtitle={`Training black, validation blue${best}; lower is better`}
      ground={view}
      ticks={timeTicks(view.range[0], view.range[1], { unit: 'observation' }, 12)}
    >
      {(scale) => (
        <g fill="none">
          {view.best === undefined ? null : (
            <line
              x1={scale.x(view.best.epoch)}
              x2={scale.x(view.best.epoch)}
              y1={pictureBox.top}
              y2={pictureBox.top + pictureBox.height}
              stroke={pictureColours.grey}
            />
          )}
          <path
            d={linePath(view.points, epochOf, (point) => point.trainLoss, scale)}
            stroke={pictureColours.ink}
            strokeWidth={2}
          />
          <path
            d={linePath(view.points, epochOf, (point) => point.validationLoss, scale)}
            stroke={pictureColours.prediction}
            strokeWidth={2.5}
          />
        </g>
      )}
    </ChartPicture>
  );
}
