import { randomUUID } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { database, dataDirectory, isDiskFull } from '#lib/db/index.ts';
import { processSingleton } from '#lib/process-singleton.ts';
import { spoolDirectory } from '../reach/spool-file.ts';
import { type SourceSettings, sourceSettings } from '../stored/source-settings.ts';
import { type ClaimedFetch, claimFetch, noLease, takeBackFetches } from './claim-fetch.ts';
import { performFetch } from './perform-fetch.ts';
import { queueDue } from './queue-due.ts';
import { type SeenFiles, scanInbox } from './scan-inbox.ts';

/** Fetches what is due and reads what is dropped, some at a time. */
export type SourceQueue = {
  /** Takes up what an earlier server left, and begins. The caller holds the lock on the data directory. */
  start(): Promise<void>;
  /** Says that there may be something to do. */
  wake(): void;
  /** Ends what is under way and puts it back in line. */
  stop(): Promise<void>;
};

/** How the queue watches over its work; tests shorten the times and set the clock. */
export type SourceQueueOptions = {
  readonly leaseMs: number;
  readonly heartbeatMs: number;
  readonly now: () => Date;
  readonly settings: () => SourceSettings;
};

/** Fetches at a time: a server that is slow holds up no other. */
const mostAtATime = 4;

/** A queue that stands still until it is started. */
export function createSourceQueue({
  leaseMs = 30_000,
  heartbeatMs = 2_000,
  now = () => new Date(),
  settings = sourceSettings,
}: Partial<SourceQueueOptions> = {}): SourceQueue {
  const owner = randomUUID();
  const active = new Map<string, { readonly ended: AbortController; readonly done: Promise<void> }>();
  const seen: SeenFiles = new Map();
  let running = false;
  let heartbeat: NodeJS.Timeout | undefined;
  let working: Promise<void> = Promise.resolve();
  let isWanted = false;

  function wake(): void {
    if (isWanted || !running) return;
    isWanted = true;
    working = working.then(work).catch(report);
  }

  async function work(): Promise<void> {
    isWanted = false;
    if (!running) return;
    await queueDue(now());
    while (running && active.size < mostAtATime) {
      const claimed = await claimFetch(owner, leaseMs, now());
      if (claimed === null) return;
      const ended = new AbortController();
      active.set(claimed.id, { ended, done: perform(claimed, ended.signal) });
    }
  }

  async function perform(claimed: ClaimedFetch, signal: AbortSignal): Promise<void> {
    try {
      await performFetch(claimed, settings(), signal);
    } catch (error) {
      // What was deleted meanwhile can be stored no more.
      if (!signal.aborted && (await isThere(claimed.id))) report(error);
      // On a full disk nothing can be written: the lease runs out, and it is taken up again.
      if (!isDiskFull(error)) await putBack(claimed.id, signal.aborted).catch(report);
    } finally {
      active.delete(claimed.id);
      wake();
    }
  }

  const isThere = async (id: string): Promise<boolean> =>
    (await database()
      .sourceFetch.count({ where: { id } })
      .catch(() => 1)) > 0;

  /** One that was ended from here had no fault in it. */
  const putBack = (id: string, isFaultless: boolean) =>
    database().sourceFetch.updateMany({
      where: { id, status: 'RUNNING', leaseOwner: owner },
      data: { status: 'QUEUED', ...noLease, ...(isFaultless ? { attempts: { decrement: 1 } } : {}) },
    });

  async function beat(): Promise<void> {
    const { inboxDirectory } = settings();
    for (const [id, { ended }] of active) {
      const { count } = await database().sourceFetch.updateMany({
        where: { id, status: 'RUNNING', leaseOwner: owner },
        data: { leaseExpiresAt: new Date(now().getTime() + leaseMs) },
      });
      // It was deleted with its source.
      if (count === 0) ended.abort();
    }
    await takeBackFetches(now(), [...active.keys()]);
    if (inboxDirectory !== null) await scanInbox(inboxDirectory, seen, now());
    wake();
  }

  let beating: Promise<void> | null = null;
  const beatOnce = () => {
    beating ??= beat()
      .catch(report)
      .finally(() => {
        beating = null;
      });
  };

  return {
    async start() {
      if (running) return;
      running = true;
      await takeBackFetches(null);
      await rm(spoolDirectory(dataDirectory()), { recursive: true, force: true });
      heartbeat = setInterval(beatOnce, heartbeatMs);
      heartbeat.unref();
      wake();
    },
    wake,
    async stop() {
      running = false;
      clearInterval(heartbeat);
      await working;
      for (const { ended } of active.values()) ended.abort();
      await Promise.all([...active.values()].map(({ done }) => done));
      await beating;
    },
  };
}

function report(error: unknown): void {
  console.error('The queue of sources met a problem.', error);
}

/** The one queue of this process. It stands still until `startSources`. */
export const theSourceQueue = (): SourceQueue => processSingleton('source queue', () => createSourceQueue());

/** Fetches what is due from now on, and what came due while no server ran. */
export const startSources = (): Promise<void> => theSourceQueue().start();

/** Ends what is under way; it is begun again at the next start. */
export const stopSources = (): Promise<void> => theSourceQueue().stop();
