import type { Batch, Generator } from '#lib/rnn/index.ts';

/** Draws sequences of the task "hold": at each step a network hears a value, uniform in [-1, 1), and a mark, and must
 * say the value that was marked last. The first step is always marked; each later one with `markShare`.
 * @returns inputs [time, batch, (value, mark)], targets [time, batch, 1] */
export function drawHoldBatch(generator: Generator, time: number, batch: number, markShare: number): Batch {
  const inputs = new Float64Array(time * batch * 2);
  const targets = new Float64Array(time * batch);
  for (let t = 0; t < time; t++) {
    for (let row = 0; row < batch; row++) {
      const at = t * batch + row;
      const value = 2 * generator.next() - 1;
      const marked = t === 0 || generator.next() < markShare;
      inputs[2 * at] = value;
      inputs[2 * at + 1] = marked ? 1 : 0;
      targets[at] = marked ? value : targets[at - batch];
    }
  }
  return { time, batch, inputs, targets };
}
