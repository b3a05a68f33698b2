import type { WorkerRequest } from '../parts/worker-messages.ts';
import type { LoopQuestion } from './loop-run.ts';
import { runLoop } from './run-loop.worker.ts';

addEventListener('message', (event: MessageEvent<WorkerRequest<LoopQuestion>>) => {
  const { id, question } = event.data;
  postMessage({ id, answer: runLoop(question.weight, question.steps) });
});
