import { trainInSlices } from '../parts/train-in-slices.ts';
import { createRace } from './create-race.worker.ts';
import { raceUpdates } from './race-types.ts';

// One race a worker: whoever wants another distance ends this one.
addEventListener('message', (event: MessageEvent<{ readonly distance: number }>) => {
  const { update, report } = createRace(event.data.distance);
  void trainInSlices({ updates: raceUpdates, update, report: () => postMessage(report()) });
});
