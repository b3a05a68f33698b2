import { parentPort, workerData } from 'node:worker_threads';
import { decodeKeptFit, describeAgainProblem, explainChange, forecastAgain } from '#lib/forecast/index.ts';
import { type AgainAnswer, againTaskSchema } from './messages.ts';

// The thread has no database: it is given numbers and settings, and says what came of them.
const { panel, settings, kept, earlier, isRevised, retrained } = againTaskSchema.parse(workerData);
const fit = decodeKeptFit(kept);
const again = forecastAgain(panel, settings, fit);

post(
  again.ok
    ? {
        type: 'made',
        series: again.value.map(({ points, methods, ...own }) => ({
          ...own,
          points: [...points],
          methods: methods.map(({ method, values }) => ({ method, values: [...values] })),
        })),
        changes:
          earlier &&
          explainChange(panel, settings, fit, earlier, again.value, retrained ?? again.value, isRevised),
      }
    : { type: 'refused', sentence: describeAgainProblem(again.problem) },
);

function post(answer: AgainAnswer): void {
  parentPort?.postMessage(answer);
}
