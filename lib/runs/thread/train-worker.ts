import { setPriority } from 'node:os';
import { parentPort, workerData } from 'node:worker_threads';
import { describeFitProblem, encodeKeptFit, fitForecaster } from '#lib/forecast/index.ts';
import type { EpochReport, FitProgress } from '#lib/forecast/schema.ts';
import { encodeTrace, measureLengths, measureMemory } from '#lib/memory/index.ts';
import { openHelpers } from '#lib/threads/index.ts';
import { controls, type ThreadMessage, trainTaskSchema } from './messages.ts';

// On Linux this is the thread's own priority: the pages of the same process go first. Elsewhere it would be theirs too.
if (process.platform === 'linux') setPriority(10);

// The thread has no database: it is given numbers and settings, and says what came of them.
const task = trainTaskSchema.parse(workerData);
const control = new Int32Array(task.control);
const startedAt = performance.now();
let lastCheckpointAt = startedAt;
Atomics.store(control, 1, Math.max(1, Math.round(task.checkpointIntervalMs)));
let hasPostedStopping = false;
/** Whoever watches sees no more of it. */
const progressEveryMs = 250;
let lastProgress: { stage: FitProgress['stage']; at: number } | null = null;

const helpers = openHelpers(task.helpers, { panel: task.panel, settings: task.settings, isNice: true });
const fitted = fitForecaster(task.panel, task.settings, {
  helpers,
  onEpoch: (report) => {
    // A loss that is no number ends the fit with a problem of its own; JSON and rows have no word for it.
    if (holdsOnlyNumbers(report)) post({ type: 'epoch', report, elapsedMs: elapsedMs() });
  },
  onProgress: (progress) => {
    const now = performance.now();
    // A new stage is told at once.
    if (lastProgress?.stage === progress.stage && now < lastProgress.at + progressEveryMs) return;
    if (progress.stage === 'training' && !(progress.draft ?? []).every(Number.isFinite)) return;
    lastProgress = { stage: progress.stage, at: now };
    post({ type: 'progress', progress });
  },
  checkpointDue: () => isAsked(controls.stop) || isCheckpointDue(),
  onCheckpoint: (bytes) => {
    Atomics.store(control, 1, 0);
    lastCheckpointAt = performance.now();
    const own =
      bytes.buffer instanceof ArrayBuffer && bytes.buffer.byteLength === bytes.byteLength
        ? bytes.buffer
        : null;
    // Handed over where they are nobody else's: it may be a hundred megabytes.
    post({ type: 'checkpoint', bytes, elapsedMs: elapsedMs() }, own === null ? [] : [own]);
    // The server is about to end this thread: what it would still compute would be lost.
    if (isAsked(controls.stop)) Atomics.wait(control, 0, controls.stop);
  },
  isCancelled: () => {
    const cancelled = isAsked(controls.cancel);
    if (cancelled && !hasPostedStopping) post({ type: 'stopping' });
    hasPostedStopping ||= cancelled;
    return cancelled;
  },
  resume: task.resume ?? undefined,
  engine: task.engine ?? undefined,
});

helpers.close();

if (fitted.ok) {
  const { result, weights, opened, judged, kept } = fitted.value;
  const memory = measureMemory(opened, weights, result.bestEpochs);
  post({
    type: 'finished',
    result,
    weights,
    memory: memory && {
      report: { ...memory.report, anyLength: judged && measureLengths(judged) },
      traces: memory.traces.map(encodeTrace),
    },
    kept: kept && encodeKeptFit(kept),
    elapsedMs: elapsedMs(),
  });
} else {
  post({ type: 'refused', sentence: describeFitProblem(fitted.problem), elapsedMs: elapsedMs() });
}

function post(message: ThreadMessage, handedOver: ArrayBuffer[] = []): void {
  parentPort?.postMessage(message, handedOver);
}

/** Never two at a time: while one is still being stored, none is due. */
function isCheckpointDue(): boolean {
  const intervalMs = Atomics.load(control, 1);
  return intervalMs > 0 && performance.now() >= lastCheckpointAt + intervalMs;
}

function elapsedMs(): number {
  return Math.round(performance.now() - startedAt);
}

function isAsked(wish: number): boolean {
  return Atomics.load(control, 0) === wish;
}

function holdsOnlyNumbers(report: EpochReport): boolean {
  return Object.values(report).every((value) => value === null || Number.isFinite(value));
}
