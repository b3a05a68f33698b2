import type { WorkerRequest } from '../parts/worker-messages.ts';
import type { WalkQuestion } from './gradient-walk.ts';
import { walkBack } from './walk-back.worker.ts';

addEventListener('message', (event: MessageEvent<WorkerRequest<WalkQuestion>>) => {
  const { id, question } = event.data;
  postMessage({ id, answer: walkBack(question) });
});
