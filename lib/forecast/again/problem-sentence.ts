import { describeFitProblem } from '../explain/problem-sentence.ts';
import type { AgainProblem } from './forecast-again.ts';

/** One sentence for a person. */
export function describeAgainProblem(problem: AgainProblem): string {
  switch (problem.code) {
    case 'other-series':
      return 'The weights were trained on other series than these.';
    case 'history-gone':
      return `None of the values of "${problem.key}" that the weights were trained on is in the new data: train anew.`;
    case 'other-network':
      return 'The weights were made by another version of Hindcast, for another network: train anew.';
    default:
      return describeFitProblem(problem);
  }
}
