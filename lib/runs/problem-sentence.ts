import type { RunProblem } from './schema.ts';

/** The problem as one sentence for a user. */
export function describeRunProblem(problem: RunProblem): string {
  switch (problem.code) {
    case 'unknown-run':
      return 'There is no such run: it may have been deleted.';
    case 'unknown-version':
      return 'There is no such dataset any more: it may have been deleted.';
    case 'unknown-series':
      return `There is no series called "${problem.key}" in this dataset.`;
    case 'refused':
    case 'unfit':
      return problem.sentence;
    case 'not-cancellable':
      return `This run cannot be cancelled: it has ended already (${problem.status.toLowerCase()}).`;
    case 'not-verifiable':
      return 'Only a run that trained to its end can be trained again and compared.';
    case 'still-running':
      return 'This run is still training: cancel it before you delete it.';
    case 'removed':
      return 'It is too late to undo that: it was removed for good.';
    case 'disk-full':
      return 'The disk of the server is full: nothing was changed.';
  }
}
