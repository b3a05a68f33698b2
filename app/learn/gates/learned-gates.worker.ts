import { trainInSlices } from '../parts/train-in-slices.ts';
import { createLearnedGates, gateUpdates } from './create-learned-gates.worker.ts';
import type { HeardStep, LearnedReport } from './gate-types.ts';

let heard: readonly HeardStep[] = [];
let made = 0;
const gates = createLearnedGates();

const report = () => {
  const answer: LearnedReport = { made, updates: gateUpdates, error: gates.error(), steps: gates.run(heard) };
  postMessage(answer);
};

// The first sequence starts the training; each later one is run through the weights as they then are.
addEventListener('message', (event: MessageEvent<readonly HeardStep[]>) => {
  const first = heard.length === 0;
  heard = event.data;
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
