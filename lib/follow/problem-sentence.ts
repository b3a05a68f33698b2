import type { FollowProblem } from './schema.ts';

/** The problem as one sentence for a user. */
export function describeFollowProblem(problem: FollowProblem): string {
  switch (problem.code) {
    case 'unknown-followed':
      return 'There is no such followed forecast: it may have been deleted.';
    case 'unknown-run':
      return 'There is no such run: it may have been deleted.';
    case 'not-followable':
      return 'Only a run that trained to its end can be followed.';
    case 'refused':
      return problem.sentence;
    case 'disk-full':
      return 'The disk of the server is full: nothing was changed.';
  }
}
