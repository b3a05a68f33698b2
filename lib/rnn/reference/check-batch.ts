import type { Batch, Loss, NetworkShape } from '../schema.ts';

/** @throws RangeError if inputs are not [time, batch, input] long, or time or batch is not above 0 */
export function checkInputs(shape: NetworkShape, inputs: Float64Array, time: number, batch: number): void {
  if (!Number.isSafeInteger(time) || time < 1) throw new RangeError(`time must be above 0, is ${time}.`);
  if (!Number.isSafeInteger(batch) || batch < 1) throw new RangeError(`batch must be above 0, is ${batch}.`);
  checkLength('inputs', inputs, ['time', time], ['batch', batch], ['input', shape.inputSize]);
}

/** @throws RangeError if any array of the batch is not as long as the shape and the loss ask */
export function checkBatch(shape: NetworkShape, loss: Loss, batch: Batch): void {
  checkInputs(shape, batch.inputs, batch.time, batch.batch);
  const quantiles = loss.kind === 'pinball' ? loss.quantiles.length : 1;
  if (shape.outputSize % quantiles !== 0) {
    throw new RangeError(`outputSize ${shape.outputSize} does not divide into ${quantiles} quantiles.`);
  }
  const steps: Length = ['steps', shape.head === 'every' ? batch.time : 1];
  const target: Length = ['target', shape.outputSize / quantiles];
  if (shape.references && shape.outputSize !== quantiles) {
    throw new RangeError(
      `A network that mixes references gives one output a quantile: ${quantiles}, not ${shape.outputSize}.`,
    );
  }
  checkReferences(shape, batch.references, steps[1], batch.batch);
  checkLength('targets', batch.targets, steps, ['batch', batch.batch], target);
  if (batch.weights) checkLength('weights', batch.weights, steps, ['batch', batch.batch], target);
}

/** @throws RangeError if references are not [steps, batch, reference] long, or there where none are mixed */
export function checkReferences(
  { references: count = 0 }: NetworkShape,
  references: Float64Array | undefined,
  steps: number,
  batch: number,
): void {
  const given = references ?? new Float64Array(0);
  checkLength('references', given, ['steps', steps], ['batch', batch], ['reference', count]);
}

type Length = readonly [name: string, length: number];

function checkLength(name: string, values: Float64Array, ...lengths: readonly Length[]): void {
  const wanted = lengths.reduce((product, [, length]) => product * length, 1);
  if (values.length === wanted) return;
  const axes = lengths.map(([axis, length]) => `${axis} ${length}`).join(', ');
  throw new RangeError(`${name} must hold [${axes}] = ${wanted} numbers, hold ${values.length}.`);
}
