import { forecastFromAnswer, type NetworkWindow } from '#lib/forecast/index.ts';
import { describeParameters, type NetworkShape, type Walk } from '#lib/rnn/index.ts';

/** What the head reads from the state after each step for the first step of the horizon, on the original scale, [time],
 * on the base of the forecast. The last one is the network's forecast.
 * @throws RangeError if the network has no head */
export function readOut(
  shape: NetworkShape,
  weights: Float64Array,
  { layers }: Walk,
  window: Pick<NetworkWindow, 'base' | 'frame' | 'scaler'>,
): number[] {
  const { hiddenSize: H } = shape;
  const { hidden } = layers[layers.length - 1];
  const places = describeParameters(shape);
  const row = places.find(({ name }) => name === 'headWeights');
  const bias = places.find(({ name }) => name === 'headBias');
  if (!row || !bias) throw new RangeError('This network has no head to read a state with.');
  const first = { ...window, base: window.base.slice(0, 1) };
  return Array.from({ length: hidden.length / H }, (_, t) => {
    let answer = weights[bias.offset];
    for (let unit = 0; unit < H; unit++) answer += weights[row.offset + unit] * hidden[t * H + unit];
    return forecastFromAnswer(first, Float64Array.of(answer))[0];
  });
}
