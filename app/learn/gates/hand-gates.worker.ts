import type { WorkerRequest } from '../parts/worker-messages.ts';
import type { HandStep } from './gate-types.ts';
import { runHandGates } from './run-hand-gates.worker.ts';

addEventListener('message', (event: MessageEvent<WorkerRequest<readonly HandStep[]>>) => {
  const { id, question } = event.data;
  postMessage({ id, answer: runHandGates(question) });
});
