import { type ChartGround, chartGround } from '../chart/chart-ground.ts';
import { bestOf, type LossPoint } from './loss-point.ts';

const drawnEpochs = 1_000;

/** What is drawn of one network's training. */
export type LossView = ChartGround & {
  /** At most 1,000 epochs, the best and the last among them. */
  readonly points: readonly LossPoint[];
  readonly best: LossPoint | undefined;
};

/** The epochs of one network, thinned, on axes that hold them and the epochs still planned. */
export function lossView(points: readonly LossPoint[], plannedEpochs: number): LossView {
  const best = bestOf(points);
  const stride = Math.ceil(points.length / drawnEpochs);
  const drawn = points.filter(
    (point, index) => index % stride === 0 || index === points.length - 1 || point === best,
  );
  const lastEpoch = Math.max(2, plannedEpochs, points.at(-1)?.epoch ?? 0);
  const losses = drawn.flatMap((point) => [point.trainLoss, point.validationLoss]);
  return { ...chartGround([1, lastEpoch], losses), points: drawn, best };
}
