export { cancelRun } from './cancel-run.ts';
export { deleteRun } from './delete-run.ts';
export { listRuns, listRunsOfDataset } from './list-runs.ts';
export { describeRunProblem } from './problem-sentence.ts';
export { readRun } from './read-run.ts';
export { startRun } from './start-run.ts';
export { readMemory, readMemoryTrace } from './stored-memory.ts';
export { subscribeToRun } from './subscribe-to-run.ts';
export { startQueue, stopQueue } from './the-queue.ts';
