import { randomUUID } from 'node:crypto';
import { listenToVersions } from '#lib/datasets/index.ts';
import { database, isDiskFull } from '#lib/db/index.ts';
import { processSingleton } from '#lib/process-singleton.ts';
import { claimKept, takeBackKept } from './claim-kept.ts';
import { type KeptAttempt, makeKept, settleKept } from './make-kept.ts';
import { queueDue } from './queue-due.ts';
import { settleTraining } from './settle-training.ts';

/** Forecasts again what is followed, one after the other, whenever its dataset has a new version. */
export type FollowQueue = {
  /** Takes up what an earlier server left and what came meanwhile, and begins. The caller holds the lock on the data directory. */
  start(): Promise<void>;
  /** Says that there may be something to do. */
  wake(): void;
  /** Ends the thread, if there is one, and puts its forecast back in line. */
  stop(): Promise<void>;
};

/** How the queue watches over its work; tests shorten the times. */
export type FollowQueueOptions = { readonly leaseMs: number; readonly heartbeatMs: number };

/** A queue that stands still until it is started. */
export function createFollowQueue({
  leaseMs = 30_000,
  heartbeatMs = 2_000,
}: Partial<FollowQueueOptions> = {}): FollowQueue {
  const owner = randomUUID();
  let running = false;
  let heartbeat: NodeJS.Timeout | undefined;
  let active: { readonly id: string; readonly attempt: KeptAttempt } | null = null;
  let working: Promise<void> = Promise.resolve();
  let isWanted = false;
  let stopListening = () => {};

  function wake(): void {
    if (isWanted) return;
    isWanted = true;
    working = working.then(work).catch(report);
  }

  async function work(): Promise<void> {
    isWanted = false;
    if (!running) return;
    await queueDue();
    await settleTraining();
    while (running) {
      const id = await claimKept(owner, leaseMs);
      if (id === null) return;
      await settle(id);
    }
  }

  async function settle(id: string): Promise<void> {
    const attempt = makeKept(id);
    active = { id, attempt };
    try {
      await settleKept(id, await attempt.outcome);
    } catch (error) {
      report(error);
      // On a full disk nothing can be written: the lease runs out, and it is taken up again.
      if (!isDiskFull(error)) await settleKept(id, { kind: 'crashed', reason: 'it could not be stored' });
    } finally {
      active = null;
    }
  }

  async function beat(): Promise<void> {
    const now = Date.now();
    if (active !== null) {
      const { count } = await database().keptForecast.updateMany({
        where: { id: active.id, status: 'RUNNING' },
        data: { leaseExpiresAt: new Date(now + leaseMs) },
      });
      // It was deleted with its dataset.
      if (count === 0) active?.attempt.end();
    }
    await takeBackKept(new Date(now), active === null ? [] : [active.id]);
    wake();
  }

  return {
    async start() {
      if (running) return;
      running = true;
      await takeBackKept(null);
      stopListening = listenToVersions(wake);
      heartbeat = setInterval(() => void beat().catch(report), heartbeatMs);
      heartbeat.unref();
      wake();
    },
    wake,
    async stop() {
      running = false;
      clearInterval(heartbeat);
      stopListening();
      active?.attempt.end();
      await working;
    },
  };
}

function report(error: unknown): void {
  console.error('The queue of followed forecasts met a problem.', error);
}

/** The one queue of this process. It stands still until `startFollowing`. */
export const theFollowQueue = (): FollowQueue => processSingleton('follow queue', () => createFollowQueue());

/** Forecasts again what is followed from now on, and what came while no server ran. */
export const startFollowing = (): Promise<void> => theFollowQueue().start();

/** Ends the forecast under way; it is made at the next start. */
export const stopFollowing = (): Promise<void> => theFollowQueue().stop();
