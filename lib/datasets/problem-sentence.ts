import type { DatasetProblem } from './schema.ts';

/** The problem as one sentence for a user. */
export function describeDatasetProblem(problem: DatasetProblem): string {
  switch (problem.code) {
    case 'unknown-dataset':
      return 'There is no such dataset: it may have been deleted.';
    case 'unknown-version':
      return 'There is no such version of this dataset.';
    case 'unknown-series':
      return `There is no series called "${problem.key}" in this dataset.`;
    case 'version-came-between':
      return 'Another version of this dataset was stored in the meantime.';
    case 'disk-full':
      return 'The disk of the server is full: nothing was changed.';
  }
}
