import { createGenerator, engineOf, type Trainer } from '#lib/rnn/index.ts';
import { drawHoldBatch } from './hold-batch.worker.ts';
import { type RaceReport, racers, validationInterval } from './race-types.ts';

const hiddenSize = 12;
const batchSize = 16;
const judgedSequences = 200;
const learningRate = 0.015;
const seed = 3;

/** A race of the three cells on one task: hold a value for `distance` steps while other values come in.
 * All have as many units, see the same sequences in the same order and are judged on others. */
export function createRace(distance: number): { update(): void; report(): RaceReport } {
  const time = distance + 1;
  const practice = createGenerator(5);
  const judged = drawHoldBatch(createGenerator(99), time, judgedSequences, 0);
  const runners = racers.map((cell) => ({
    cell,
    trainer: engineOf('reference').createTrainer({
      shape: { cell, inputSize: 2, hiddenSize, layers: 1, outputSize: 1, dropout: 0, head: 'every' },
      loss: { kind: 'squared' },
      clipNorm: 1,
      weightDecay: 0,
      seed,
    }),
    errors: [] as number[],
    errorByDistance: [] as number[],
  }));
  let made = 0;
  judge();

  return {
    update() {
      const batch = drawHoldBatch(practice, time, batchSize, 0);
      for (const { trainer } of runners) trainer.update(batch, learningRate);
      made++;
      if (made % validationInterval === 0) judge();
    },
    report: () => ({
      distance,
      made,
      standings: runners.map(({ cell, trainer, errors, errorByDistance }) => ({
        cell,
        parameterCount: trainer.parameterCount,
        errors: errors.slice(),
        errorByDistance: errorByDistance.slice(),
      })),
    }),
  };

  function judge(): void {
    for (const runner of runners) {
      runner.errorByDistance = errorsOf(runner.trainer);
      runner.errors.push(runner.errorByDistance[distance]);
    }
  }

  /** By step: the squared error over the square of what was to be said. */
  function errorsOf(trainer: Trainer): number[] {
    const outputs = trainer.predict(judged.inputs, time, judgedSequences);
    return Array.from({ length: time }, (_, t) => {
      let error = 0;
      let size = 0;
      for (let at = t * judgedSequences; at < (t + 1) * judgedSequences; at++) {
        error += (outputs[at] - judged.targets[at]) ** 2;
        size += judged.targets[at] ** 2;
      }
      return error / size;
    });
  }
}
