import { forecastFromAnswer, median } from '#lib/forecast/index.ts';
import { createStepper, describeParameters, type NetworkShape } from '#lib/rnn/index.ts';
import type { Forgetting, MemoryTrace, TraceHead } from './schema.ts';

/** Steps [from, to) of a window, counted from 0. */
export type Stretch = { readonly from: number; readonly to: number };

/** A network ensemble that can forecast as if it had forgotten a stretch of a window. Forgetting changes only what the networks
 * read; the base forecast that they correct stays the same. */
export type ForgetfulForecaster = {
  /** As it was published but for float32 inputs, [horizon]. */
  readonly forecast: Float64Array;
  /** With the stretch forgotten, [horizon].
   * @param season  in steps, for the mean; 0 for none */
  without(stretch: Stretch, how: Forgetting, season?: number): Float64Array;
};

/** Prepares a stored window with the weights of every member.
 * @param weights  the members' weights one after the other, as they are stored with the run
 * @throws RangeError if the weights do not fit the network of the window */
export function createForgetfulForecaster(trace: MemoryTrace, weights: Float64Array): ForgetfulForecaster {
  const { head } = trace;
  const shape = shapeOf(head);
  const count = describeParameters(shape).reduce((sum, { rows, columns }) => sum + rows * columns, 0);
  if (weights.length === 0 || weights.length % count !== 0) {
    throw new RangeError(`Weights come in ${count} a network, these are ${weights.length}.`);
  }
  const members = Array.from({ length: weights.length / count }, (_, member) =>
    createStepper(shape, weights.slice(member * count, (member + 1) * count)),
  );
  const channels = head.channels.length;
  const steps = head.timestamps.length;

  const answer = (inputs: Float64Array, freshAt: number): Float64Array => {
    const answers = members.map((stepper) => {
      stepper.reset();
      let output = new Float64Array(shape.outputSize);
      for (let t = 0; t < steps; t++) {
        if (t === freshAt) stepper.reset();
        output = Float64Array.from(stepper.step(inputs.slice(t * channels, (t + 1) * channels)));
      }
      return output;
    });
    const { base, frame, scaler } = head;
    return forecastFromAnswer(
      { base: Float64Array.from(base), frame, scaler },
      answers[0].map((_, step) => median(answers.map((own) => own[step]))),
    );
  };

  const inputs = Float64Array.from(trace.inputs);
  return {
    forecast: answer(inputs, -1),
    without(stretch, how, season = 0) {
      if (how === 'state') return answer(inputs, Math.min(stretch.to, steps - 1));
      return answer(replaceStretch(inputs, head.channels, stretch, how, season), -1);
    },
  };
}

/** Replaces what the channels held in a stretch by a mean over the rest of the window, or by zero. The mean is over steps
 * whole seasons away, or over all other steps where there is no season or no such step. Clock channels stay: time passes
 * even where what happened is forgotten. */
function replaceStretch(
  inputs: Float64Array,
  channels: readonly string[],
  { from, to }: Stretch,
  how: 'mean' | 'zeros',
  season: number,
): Float64Array {
  const replaced = inputs.slice();
  const steps = inputs.length / channels.length;
  const rest = Array.from({ length: steps }, (_, t) => t).filter((t) => t < from || t >= to);
  const meanOver = (some: readonly number[], channel: number) =>
    some.reduce((sum, t) => sum + inputs[t * channels.length + channel], 0) / some.length;
  for (let t = from; t < to; t++) {
    const alike = season > 0 ? rest.filter((other) => (other - t) % season === 0) : [];
    const used = alike.length > 0 ? alike : rest;
    channels.forEach((name, channel) => {
      if (/^(sine|cosine) of /.test(name)) return;
      const value = how === 'zeros' || used.length === 0 ? 0 : meanOver(used, channel);
      replaced[t * channels.length + channel] = value;
    });
  }
  return replaced;
}

const shapeOf = ({ cell, channels, hiddenSize, layers, targetTimestamps }: TraceHead): NetworkShape => ({
  cell,
  inputSize: channels.length,
  hiddenSize,
  layers,
  outputSize: targetTimestamps.length,
  dropout: 0,
  head: 'last',
});
