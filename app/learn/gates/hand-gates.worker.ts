import type { Asked } from '../parts/asked.ts';
import type { HandStep } from './gate-types.ts';
import { runHandGates } from './run-hand-gates.worker.ts';

addEventListener('message', (event: MessageEvent<Asked<readonly HandStep[]>>) => {
  const { id, question } = event.data;
  postMessage({ id, answer: runHandGates(question) });
});
