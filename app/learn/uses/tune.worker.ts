import { trainInSlices } from '../parts/train-in-slices.ts';
import { createTuneNetwork } from './create-tune-network.worker.ts';
import { type TuneReport, type TuneRequest, tuneUpdates } from './tune-types.ts';

let network: ReturnType<typeof createTuneNetwork> | null = null;
let given = 1;
let made = 0;

// One tune a worker: the first message brings it and starts the training, later ones only ask to go on from elsewhere.
addEventListener('message', (event: MessageEvent<TuneRequest>) => {
  given = event.data.given;
  if (network) return report(network);
  const training = createTuneNetwork(event.data.texts);
  network = training;
  void trainInSlices({
    updates: tuneUpdates,
    update: training.update,
    report: (count) => {
      made = count;
      report(training);
    },
  });
});

function report({ crossEntropy, goOn }: ReturnType<typeof createTuneNetwork>): void {
  const answer: TuneReport = { made, crossEntropy: crossEntropy(), given, guessed: goOn(given) };
  postMessage(answer);
}
