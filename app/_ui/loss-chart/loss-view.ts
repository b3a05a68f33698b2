import { type Axis, countAxis, valueAxis } from '../chart/axes/axis.ts';
import { bestOf, type LossPoint } from './loss-point.ts';

const drawnEpochs = 1_000;

/** What is drawn of one network's training. */
export type LossView = {
  readonly x: Axis;
  readonly y: Axis;
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
  const losses = drawn.flatMap(({ trainLoss, validationLoss }) =>
    validationLoss === null ? [trainLoss] : [trainLoss, validationLoss],
  );
  return {
    x: countAxis([1, axisEnd(points.at(-1)?.epoch ?? 0, plannedEpochs)]),
    y: valueAxis(losses),
    points: drawn,
    best,
  };
}

/** Few epochs of thousands planned would be a sliver: the axis shows a half, a quarter, an eighth of the plan until
 * they reach its end, so that it seldom moves. */
function axisEnd(lastEpoch: number, plannedEpochs: number): number {
  let end = Math.max(2, plannedEpochs, lastEpoch);
  while (end / 2 >= Math.max(8, lastEpoch)) end /= 2;
  return Math.ceil(end);
}
