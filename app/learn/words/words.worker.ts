import { trainInSlices } from '../parts/train-in-slices.ts';
import { createWordNetwork } from './create-word-network.worker.ts';
import { type WordAnswer, type WordRequest, wordUpdates } from './word-types.ts';

const answer = (message: WordAnswer) => postMessage(message);
let network = createWordNetwork(1);
let run = 0;

// Whoever reads while it trains reads with the weights of that moment.
addEventListener('message', (event: MessageEvent<WordRequest>) => {
  const request = event.data;
  if (request.kind === 'read') {
    return answer({ kind: 'reading', id: request.id, steps: network.read(request.words) });
  }
  const mine = ++run;
  const training = createWordNetwork(request.seed);
  network = training;
  void trainInSlices({
    updates: wordUpdates,
    update: training.update,
    report: (made) => answer({ kind: 'progress', progress: training.progress(made) }),
    stopped: () => run !== mine,
  });
});
