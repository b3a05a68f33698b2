import type { NetworkShape, Stream } from '../schema.ts';
import { checkInputs, checkReferences } from './check-batch.ts';
import { createStepper } from './create-stepper.ts';

/** Makes a stream that gives, piece by piece, what `predict` gives for the whole, bit for bit.
 * @param weights  flat, in the order of `describeParameters`; copied
 * @throws RangeError if there are not as many weights as the shape asks, or later if a piece does not fit */
export function createStream(shape: NetworkShape, weights: Float64Array, batch: number): Stream {
  const { inputSize: I, outputSize: O, references: R = 0 } = shape;
  const stepper = createStepper(shape, weights);
  return {
    next(inputs, time, references = new Float64Array(0)) {
      checkInputs(shape, inputs, time, batch);
      const steps = shape.head === 'every' ? time : 1;
      checkReferences(shape, references, steps, batch);
      const outputs = new Float64Array(steps * batch * O);
      for (let t = 0; t < time; t++) {
        // A `last` head answers at every step here; only the last answer counts.
        const own = steps === 1 ? references : references.subarray(t * batch * R, (t + 1) * batch * R);
        const answer = stepper.step(inputs.subarray(t * batch * I, (t + 1) * batch * I), own);
        outputs.set(answer, shape.head === 'every' ? t * batch * O : 0);
      }
      return outputs;
    },
    reset: stepper.reset,
  };
}
