import {
  inputNames,
  inputSize,
  referenceCount,
  referenceNames,
} from '#lib/forecast/models/pretrained/channels.ts';
import { drawTrainingBatch } from '#lib/forecast/synthetic/draw-training-batch.ts';

// How fast training batches are drawn, in seconds of CPU, which a busy machine stretches less than those that pass, and what
// they hold: node bench/synthetic.ts
const updates = 200;
for (let update = 0; update < 30; update++) drawTrainingBatch(1, update);

const before = process.cpuUsage();
let steps = 0;
let hidden = 0;
let series = 0;
const errors = new Float64Array(referenceCount);
const inputSums = new Float64Array(inputSize);
const inputSquares = new Float64Array(inputSize);
let weightSum = 0;
const batches = Array.from({ length: updates }, (_, update) => {
  const drawn = drawTrainingBatch(2, update);
  return update % 10 === 0 ? drawn : { ...drawn, inputs: new Float64Array(), references: new Float64Array() };
});
const { user, system } = process.cpuUsage(before);

for (const { time, batch, inputs, references, targets, weights, hidden: own } of batches) {
  steps += time * batch;
  series += batch;
  hidden += own;
  if (inputs.length === 0) continue;
  for (let place = 0; place < time * batch; place++) {
    weightSum += weights[place];
    for (let input = 0; input < inputSize; input++) {
      const value = inputs[place * inputSize + input];
      inputSums[input] += value;
      inputSquares[input] += value * value;
    }
    for (let reference = 0; reference < referenceCount; reference++) {
      errors[reference] +=
        weights[place] *
        Math.min(20, Math.abs(targets[place] - references[place * referenceCount + reference]));
    }
  }
}
const shown = batches.reduce((sum, { inputs }) => sum + inputs.length / inputSize, 0);
console.log(
  `${updates} batches of ${(steps / updates).toFixed(0)} steps: ${((user + system) / 1000 / updates).toFixed(1)} ms of CPU each, ` +
    `${((user + system) / steps).toFixed(2)} us a step; ${series} series, ${((100 * hidden) / steps).toFixed(1)}% of steps hidden`,
);
console.log('\nreference: weighted absolute error at hidden steps, in naive errors of each series');
for (const [index, name] of referenceNames.entries()) {
  console.log(`  ${name.padEnd(32)} ${(errors[index] / weightSum).toFixed(3)}`);
}
console.log('\ninput: mean, deviation');
for (const [index, name] of inputNames.entries()) {
  const mean = inputSums[index] / shown;
  const deviation = Math.sqrt(Math.max(0, inputSquares[index] / shown - mean * mean));
  console.log(`  ${name.padEnd(32)} ${mean.toFixed(3).padStart(8)} ${deviation.toFixed(3).padStart(8)}`);
}
