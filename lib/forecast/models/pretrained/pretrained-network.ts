import type { CellName, Loss, NetworkShape, TrainerSettings } from '#lib/rnn/index.ts';
import { inputSize, referenceCount } from './channels.ts';

/** The quantiles that the network gives at each step, in rising order; the median stands in the middle. */
export const pretrainedQuantiles = [0.025, 0.1, 0.2, 0.35, 0.5, 0.65, 0.8, 0.9, 0.975] as const;

/** Where the median stands among them. */
export const medianAt = 4;

/** One quantile of a forecast, [horizon].
 * @param forecast  [horizon, quantile]
 * @param at        its place among `pretrainedQuantiles` */
export const takeQuantile = (forecast: Float64Array, at: number): Float64Array =>
  Float64Array.from(
    { length: forecast.length / pretrainedQuantiles.length },
    (_, step) => forecast[step * pretrainedQuantiles.length + at],
  );

/** Units of the network that is shipped. */
export const pretrainedHiddenSize = 128;

const loss: Loss = { kind: 'pinball', quantiles: pretrainedQuantiles };

/** The network: projection, one recurrent layer, readout, and a head that mixes the references into quantiles. */
export const pretrainedShape = (cell: CellName, hiddenSize: number): NetworkShape => ({
  ...{ cell, inputSize, hiddenSize, layers: 1, outputSize: pretrainedQuantiles.length, dropout: 0 },
  ...{ head: 'every', projected: true, references: referenceCount },
});

/** How a network of that shape is trained; who trains gives the learning rate of each update.
 * @param averaging  what the moving average of the weights keeps of itself at each update */
export const pretrainedTrainer = (
  shape: NetworkShape,
  { averaging, seed }: { readonly averaging: number; readonly seed: number },
): TrainerSettings => ({ shape, loss, clipNorm: 1, weightDecay: 0.01, averaging, seed });
