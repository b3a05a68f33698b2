import { inputNames, inputSize, referenceNames } from '#lib/forecast/models/pretrained/channels.ts';
import { seriesKinds } from '#lib/forecast/synthetic/draw-series.ts';
import type { BatchDraws, TrainingBatch } from '#lib/forecast/synthetic/draw-training-batch.ts';
import type { CellName } from '#lib/rnn/index.ts';

/** One thing that is left out or done otherwise. */
export type AblationCase = {
  readonly name: string;
  readonly cell?: CellName;
  readonly hiddenSize?: number;
  readonly draws?: BatchDraws;
  /** Inputs that are 0 at every step, in training and in forecasts. */
  readonly blind?: readonly string[];
  /** The answer is no mean of references with something added, but that alone. */
  readonly withoutMix?: boolean;
  /** Only the first hidden step after an observed one counts in training. */
  readonly onlyNextStep?: boolean;
};

/** Inputs that rules make. */
const madeByRules = inputNames.filter(
  (name) =>
    /^(level|damped trend|surprise|usual surprise|seasonal deviation|season ago|season less level)/.test(
      name,
    ) ||
    name.endsWith('against damped trend') ||
    referenceNames.some((rule) => name === `usual error of ${rule}`),
);

/** As shipped but for the size; then each part off. */
export const ablationCases: readonly AblationCase[] = [
  { name: 'all parts' },
  { name: 'references off', blind: madeByRules, withoutMix: true },
  { name: 'mix off', withoutMix: true },
  { name: 'no stretches with eyes closed', onlyNextStep: true },
  { name: 'one season', draws: { oneSeason: true } },
  { name: 'half the generators', draws: { kinds: seriesKinds.filter((_, index) => index % 2 === 0) } },
  { name: 'GRU', cell: 'gru' },
  { name: 'Elman', cell: 'elman' },
  { name: '128 units', hiddenSize: 128 },
  { name: '192 units', hiddenSize: 192 },
];

/** A batch as the case trains on it. The arrays of the batch are written into. */
export function ablateBatch(batch: TrainingBatch, { onlyNextStep, ...change }: AblationCase): TrainingBatch {
  ablateInputs(batch.inputs, batch.references, change);
  if (onlyNextStep) {
    const observed = inputNames.indexOf('observed');
    for (let place = batch.batch; place < batch.weights.length; place++) {
      if (batch.inputs[(place - batch.batch) * inputSize + observed] === 0) batch.weights[place] = 0;
    }
  }
  return batch;
}

/** @param inputs      [steps, inputSize], written into
 * @param references  written into */
export function ablateInputs(
  inputs: Float64Array,
  references: Float64Array,
  { blind = [], withoutMix = false }: Pick<AblationCase, 'blind' | 'withoutMix'>,
): void {
  for (const name of blind) {
    for (let at = inputNames.indexOf(name); at < inputs.length; at += inputSize) inputs[at] = 0;
  }
  if (withoutMix) references.fill(0);
}
