import { type ChartFrame, plotBox } from '../chart/frame/chart-frame.ts';
import { chartScale } from '../chart/frame/chart-scale.ts';
import type { LossView } from './loss-view.ts';

/** The lines' names at their ends, never one over the other, and the best epoch over its line. */
export function LossChartNames({ view, frame }: { view: LossView; frame: ChartFrame }) {
  const last = view.points.at(-1);
  if (last === undefined) return null;
  const scale = chartScale(view.x, view.y, plotBox(frame));
  const [training, validation] = apart(
    scale.y(last.trainLoss),
    scale.y(last.validationLoss ?? last.trainLoss),
  );
  // Where there is no room beside the lines' ends the names stand over them.
  const beside = frame.width - scale.x(last.epoch) >= nameWidth;
  const place = `pointer-events-none absolute -translate-y-1/2 pl-1.5 text-label whitespace-nowrap ${beside ? '' : '-translate-x-full -mt-2 pr-1'}`;
  const bestX = view.best === undefined ? null : scale.x(view.best.epoch);
  return (
    <div aria-hidden="true">
      <span className={`${place} text-ink`} style={{ left: scale.x(last.epoch), top: training }}>
        training
      </span>
      {last.validationLoss === null ? null : (
        <span
          className={`${place} text-chart-prediction`}
          style={{ left: scale.x(last.epoch), top: validation }}
        >
          validation
        </span>
      )}
      {bestX === null ? null : (
        <span
          className={`pointer-events-none absolute top-1 text-label whitespace-nowrap text-muted ${bestX > frame.width / 2 ? '-translate-x-full' : ''}`}
          style={{ left: bestX }}
        >
          best: {view.best?.epoch}
        </span>
      )}
    </div>
  );
}

/** Pixels that "validation" takes. */
const nameWidth = 64;

/** Two heights pushed apart where they are closer than a line of text. */
function apart(first: number, second: number): readonly [number, number] {
  const distance = second - first;
  const push = Math.max(0, (14 - Math.abs(distance)) / 2);
  return distance >= 0 ? [first - push, second + push] : [first + push, second - push];
}
