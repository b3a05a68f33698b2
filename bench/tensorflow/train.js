// TensorFlow.js's side of bench/rnn.ts, a process for each of its backends:  node bench/tensorflow/train.js wasm|cpu
// Reads one request a line, answers with the times of some updates in milliseconds of CPU.

import { createInterface } from 'node:readline';
import * as tf from '@tensorflow/tfjs';
import '@tensorflow/tfjs-backend-wasm';

const makers = { elman: tf.layers.simpleRNN, gru: tf.layers.gru, lstm: tf.layers.lstm };
await tf.setBackend(process.argv[2]);
await tf.ready();
console.log(JSON.stringify({ version: tf.version.tfjs }));
let held = { key: '', update: async () => {} };

for await (const line of createInterface({ input: process.stdin })) {
  const { case: one, seconds } = JSON.parse(line);
  const key = JSON.stringify(one);
  if (held.key !== key) held = { key, update: build(one) };
  const times = [];
  const end = performance.now() + 1000 * seconds;
  do {
    const before = cpuMs();
    await held.update();
    times.push(cpuMs() - before);
  } while (performance.now() < end);
  console.log(JSON.stringify(times));
}

/** A stack of layers and a dense head on the last step, squared error, Adam: forward, backward and update. */
function build({ cell, batch, time, input, hidden, layers: count }) {
  const model = tf.sequential();
  for (let layer = 0; layer < count; layer++) {
    const inputShape = layer === 0 ? [time, input] : undefined;
    model.add(makers[cell]({ units: hidden, returnSequences: layer < count - 1, inputShape }));
  }
  model.add(tf.layers.dense({ units: 1 }));
  model.compile({ optimizer: tf.train.adam(1e-3), loss: 'meanSquaredError' });
  const inputs = tf.randomUniform([batch, time, input]);
  const targets = tf.randomUniform([batch, 1]);
  return () => model.trainOnBatch(inputs, targets);
}

function cpuMs() {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}
