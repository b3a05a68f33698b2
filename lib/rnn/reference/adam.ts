/** Exponential means of the gradient and of its square, and how many updates they have seen. */
type AdamMoments = {
  readonly first: Float64Array;
  readonly second: Float64Array;
  /** Counted from 1: the number of this update. */
  readonly update: number;
};

const firstDecay = 0.9;
const secondDecay = 0.999;
const epsilon = 1e-8;

/** Takes one step of Adam, writing into `weights` and the moments; `weightDecay` is decoupled (AdamW).
 *
 *     m = 0.9 m + 0.1 g        v = 0.999 v + 0.001 g²
 *     w = w - rate * decay * w - rate * (m / (1 - 0.9^t)) / (sqrt(v / (1 - 0.999^t)) + 1e-8)
 *
 * @see Kingma & Ba 2015, "Adam"; Loshchilov & Hutter 2019, "Decoupled Weight Decay Regularization" */
export function updateByAdam(
  weights: Float64Array,
  gradient: Float64Array,
  { first, second, update }: AdamMoments,
  learningRate: number,
  weightDecay: number,
): void {
  const firstBias = 1 - firstDecay ** update;
  const secondBias = 1 - secondDecay ** update;
  const keep = 1 - learningRate * weightDecay;
  for (let at = 0; at < weights.length; at++) {
    first[at] = firstDecay * first[at] + (1 - firstDecay) * gradient[at];
    second[at] = secondDecay * second[at] + (1 - secondDecay) * gradient[at] * gradient[at];
    const step = first[at] / firstBias / (Math.sqrt(second[at] / secondBias) + epsilon);
    weights[at] = keep * weights[at] - learningRate * step;
  }
}
