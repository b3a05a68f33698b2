export { cancelRun } from './cancel-run.ts';
export { readStatusEvent } from './change-status.ts';
export { deleteDatasetWithRuns } from './delete-dataset.ts';
export { deleteRun } from './delete-run.ts';
export { listRunSeries } from './list-run-series.ts';
export { listRuns } from './list-runs.ts';
export { describeRunProblem } from './problem-sentence.ts';
export { listRaceRuns, readRace } from './read-race.ts';
export { readResult, readSeriesForecast } from './read-result.ts';

export { readRun } from './read-run.ts';
export { startRace } from './start-race.ts';
export { startRun } from './start-run.ts';
export { readMemory, readMemoryTrace } from './stored-memory.ts';
export { readWeights } from './stored-result.ts';
export { subscribeToRun } from './subscribe-to-run.ts';
export { queueStarted, startQueue, stopQueue } from './the-queue.ts';
export { verifyRun } from './verify-run.ts';
