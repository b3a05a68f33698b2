export { readOnThread } from './read-on-thread.ts';
export { describeUploadProblem } from './upload-problem.ts';
export { takeUploadTurn } from './upload-turns.ts';
