import type { Asked } from '../parts/asked.ts';
import type { WalkQuestion } from './gradient-walk.ts';
import { walkBack } from './walk-back.worker.ts';

addEventListener('message', (event: MessageEvent<Asked<WalkQuestion>>) => {
  const { id, question } = event.data;
  postMessage({ id, answer: walkBack(question) });
});
