import { randomUUID } from 'node:crypto';
import { availableParallelism } from 'node:os';
import { setTimeout as wait } from 'node:timers/promises';
import { database, isDiskFull } from '#lib/db/index.ts';
import { shareThreads } from '#lib/threads/index.ts';
import { undoMs } from '../schema.ts';
import { announcePlaces } from '../status/announce-places.ts';
import { removeDeleted } from '../stored/remove-deleted.ts';
import { removeLeftOverCheckpoints } from '../stored/stored-checkpoint.ts';
import { startThread } from '../thread/start-thread.ts';
import { claimRun, takeBackRuns } from './claim-run.ts';
import { settleRun } from './settle-run.ts';
import { type Attempt, type AttemptOptions, trainRun } from './train-run.ts';

/** Trains the queued runs, first come, first served, as many at a time as there are threads. */
export type RunQueue = {
  /** Takes up what an earlier server left, and begins. The caller holds the lock on the data directory. */
  start(): Promise<void>;
  /** Says that a run may have been queued, or that the order has changed. */
  wake(): void;
  /** Asks the thread of a run, if it has one, to stop. */
  cancel(runId: string): void;
  /** Ends the threads, after a checkpoint if that takes no longer than `stopLimitMs`, and puts their runs back. */
  stop(): Promise<void>;
};

/** How many runs train at a time, and how the queue watches over them. */
export type QueueOptions = AttemptOptions & {
  readonly threads: number;
  readonly leaseMs: number;
  readonly heartbeatMs: number;
  readonly stopLimitMs: number;
};

// Training gives way to the pages, so that no core needs to be left to them.
const share = shareThreads(availableParallelism());
const defaults: QueueOptions = {
  threads: share.fits,
  helpers: share.threadsAFit - 1,
  leaseMs: 30_000,
  heartbeatMs: 5_000,
  stopLimitMs: 900,
  start: startThread,
  checkpointIntervalMs: 3_000,
  cancelGraceMs: 5_000,
  cancelledForecastMs: 120_000,
};

/** A queue that stands still until it is started. */
export function createQueue(changes: Partial<QueueOptions> = {}): RunQueue {
  const options = { ...defaults, ...changes };
  const owner = randomUUID();
  const active = new Map<string, { attempt: Attempt; settled: Promise<void> }>();
  let running = false;
  let heartbeat: NodeJS.Timeout | undefined;
  let filling: Promise<void> = Promise.resolve();

  function wake(): void {
    // One after the other: two at a time would claim more runs than there are threads.
    filling = filling.then(fillThreads).catch(report);
  }

  async function fillThreads(): Promise<void> {
    let claimed = 0;
    while (running && active.size < options.threads) {
      const runId = await claimRun(owner, options.leaseMs);
      if (runId === null) break;
      begin(runId);
      claimed++;
    }
    if (claimed > 0) await announcePlaces();
  }

  function begin(runId: string): void {
    const attempt = trainRun(runId, options);
    const settled = attempt.outcome
      .then((outcome) => settleRun(runId, outcome))
      .catch(async (error: unknown) => {
        report(error);
        // On a full disk nothing can be written: the lease runs out, and the run is taken up again.
        if (!isDiskFull(error))
          await settleRun(runId, { kind: 'crashed', reason: 'its result could not be stored' });
      })
      .catch(report)
      .finally(() => {
        active.delete(runId);
        wake();
      });
    active.set(runId, { attempt, settled });
  }

  async function beat(): Promise<void> {
    const mine = [...active.keys()];
    const now = Date.now();
    // On a full disk it waits for the next beat: the leases must not.
    await removeDeleted(new Date(now - undoMs)).catch(report);
    const renewed = { leaseExpiresAt: new Date(now + options.leaseMs) };
    const { count } = await database().run.updateMany({
      where: { id: { in: mine }, status: 'RUNNING' },
      data: renewed,
    });
    if (count < mine.length) await endLostRuns(mine);
    await takeBackRuns(new Date(now), mine);
    wake();
  }

  /** A run may be deleted with its dataset while it is being trained. */
  async function endLostRuns(mine: string[]): Promise<void> {
    const there = await database().run.findMany({ where: { id: { in: mine } }, select: { id: true } });
    const ids = new Set(there.map(({ id }) => id));
    for (const id of mine) if (!ids.has(id)) active.get(id)?.attempt.end();
  }

  return {
    async start() {
      if (running) return;
      running = true;
      await takeBackRuns(null, [...active.keys()]);
      await removeLeftOverCheckpoints();
      heartbeat = setInterval(() => void beat().catch(report), options.heartbeatMs);
      heartbeat.unref();
      wake();
    },
    wake,
    cancel(runId) {
      active.get(runId)?.attempt.cancel();
    },
    async stop() {
      running = false;
      clearInterval(heartbeat);
      await filling;
      const runs = [...active.values()];
      const checkpoints = Promise.all(runs.map(({ attempt }) => attempt.checkpoint()));
      await Promise.race([checkpoints, wait(options.stopLimitMs, undefined, { ref: false })]);
      // One that was being cancelled keeps that wish in its row: the next server makes its forecast.
      for (const { attempt } of runs) attempt.end();
      await Promise.all(runs.map(({ settled }) => settled));
      await filling;
    },
  };
}

function report(error: unknown): void {
  console.error('The queue of runs met a problem.', error);
}
