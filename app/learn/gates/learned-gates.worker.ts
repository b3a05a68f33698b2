import { trainInSlices } from '../parts/train-in-slices.ts';
import { createLearnedGates, gateUpdates } from './create-learned-gates.worker.ts';
import type { InputStep, LearnedReport } from './gate-types.ts';

let inputs: readonly InputStep[] = [];
let made = 0;
const gates = createLearnedGates();

const report = () => {
  const answer: LearnedReport = {
    made,
    updates: gateUpdates,
    error: gates.error(),
    steps: gates.run(inputs),
  };
  postMessage(answer);
};

// The first sequence starts the training; each later one is run through the weights as they then are.
addEventListener('message', (event: MessageEvent<readonly InputStep[]>) => {
  const first = inputs.length === 0;
  inputs = event.data;
  if (!first) return report();
  void trainInSlices({
    updates: gateUpdates,
    update: gates.update,
    report: (count) => {
      made = count;
      report();
    },
  });
});
