export { readOnThread } from './read-on-thread.ts';
export { describeUploadProblem, type UploadProblem } from './upload-problem.ts';
export { takeUploadTurn } from './upload-turns.ts';
