import { database } from '#lib/db/index.ts';
import type { EpochReport } from '#lib/forecast/schema.ts';
import { publishRunEvents } from '../status/progress-hub.ts';
import {
  putInForce,
  removeOtherParts,
  type StagedCheckpoint,
  stageCheckpoint,
} from '../stored/stored-checkpoint.ts';

/** Epochs are gathered for so long before they are written and told. */
const gatherMs = 250;

/** Writes what a training thread reports, in the order in which it was said. */
export type RunRecorder = {
  epoch(report: EpochReport, elapsedMs: number): void;
  /** Resolves with the milliseconds that it took when the checkpoint is stored, could not be, or a newer one came. */
  checkpoint(bytes: Uint8Array, elapsedMs: number): Promise<number>;
  /** Lets a checkpoint go that is not stored yet: the run has ended without it. */
  dropCheckpoint(): void;
  /** Resolves when all that was reported is stored, or could not be. */
  settled(): Promise<void>;
};

/** A recorder for one attempt at a run.
 * @param earlierMs training time of the attempts before this one
 * @param onLost    called when the run's row is no longer there or no longer RUNNING */
export function createRecorder(input: {
  readonly runId: string;
  readonly earlierMs: number;
  /** Epochs known already: an attempt that goes on from a checkpoint tells some of them again. */
  readonly known: readonly { readonly member: number; readonly epoch: number }[];
  onLost(): void;
}): RunRecorder {
  const { runId, earlierMs } = input;
  const known = new Set(input.known.map(nameOf));
  let epochs: TimedReport[] = [];
  let timer: NodeJS.Timeout | undefined;
  let writing: Promise<void> | null = null;
  let newest: Uint8Array | null = null;
  let storing: Promise<void> = Promise.resolve();

  const write = (): Promise<void> => {
    clearTimeout(timer);
    timer = undefined;
    writing ??= writeEpochs().finally(() => {
      writing = null;
    });
    return writing;
  };

  async function writeEpochs(): Promise<void> {
    while (epochs.length > 0) {
      const batch = epochs;
      epochs = [];
      if (!(await store(batch, null))) {
        epochs = [...batch, ...epochs];
        return;
      }
    }
  }

  async function writeCheckpoint(bytes: Uint8Array, elapsedMs: number): Promise<void> {
    const isWanted = () => newest === bytes;
    try {
      const staged = isWanted() ? await stageCheckpoint(runId, bytes, isWanted) : null;
      if (staged === null) return;
      // Whoever goes on from a checkpoint never tells the epochs before it again: they are stored with it or before.
      await write();
      const batch = epochs;
      epochs = [];
      if (await store(batch, { staged, elapsedMs })) await removeOtherParts(runId);
      else epochs = [...batch, ...epochs];
    } catch (error) {
      console.error(`Run ${runId}: its checkpoint could not be stored.`, error);
    } finally {
      if (isWanted()) newest = null;
    }
  }

  /** @returns false if nothing was stored: a full disk must not end the training, what there is waits for the next time */
  async function store(batch: readonly TimedReport[], checkpoint: TimedCheckpoint | null): Promise<boolean> {
    try {
      if (!(await storeProgress(runId, batch, checkpoint))) input.onLost();
      return true;
    } catch (error) {
      console.error(`Run ${runId}: progress could not be stored.`, error);
      return false;
    }
  }

  return {
    epoch(report, elapsedMs) {
      if (known.has(nameOf(report))) return;
      known.add(nameOf(report));
      epochs.push({ report, elapsedMs: earlierMs + elapsedMs });
      timer ??= setTimeout(write, gatherMs);
    },
    async checkpoint(bytes, elapsedMs) {
      const startedAt = performance.now();
      // Only the newest counts: one that is still being stored gives way.
      newest = bytes;
      storing = storing.then(() => writeCheckpoint(bytes, earlierMs + elapsedMs));
      await storing;
      return performance.now() - startedAt;
    },
    dropCheckpoint() {
      newest = null;
    },
    async settled() {
      await storing;
      await write();
    },
  };
}

type TimedReport = { readonly report: EpochReport; readonly elapsedMs: number };
type TimedCheckpoint = { readonly staged: StagedCheckpoint; readonly elapsedMs: number };

const nameOf = ({ member, epoch }: { readonly member: number; readonly epoch: number }) =>
  `${member}:${epoch}`;

/** @returns false if the run is no longer there or no longer RUNNING */
async function storeProgress(
  runId: string,
  epochs: readonly TimedReport[],
  checkpoint: TimedCheckpoint | null,
): Promise<boolean> {
  const rows = await database().$transaction(async (tx) => {
    const run = await tx.run.findFirst({
      where: { id: runId, status: 'RUNNING' },
      select: { lastEventId: true },
    });
    if (run === null) return null;
    const data = epochs.map(({ report, elapsedMs }, i) => ({
      ...{ runId, elapsedMs, ...report },
      eventId: run.lastEventId + 1 + i,
    }));
    await tx.run.update({
      where: { id: runId },
      data: {
        lastEventId: run.lastEventId + epochs.length,
        trainedMs: epochs.at(-1)?.elapsedMs ?? checkpoint?.elapsedMs,
        // Training got further: the attempts before this one were not in vain.
        fruitlessAttempts: checkpoint === null ? undefined : 0,
      },
      select: { id: true },
    });
    await tx.runEpoch.createMany({ data });
    if (checkpoint !== null) await putInForce(tx, runId, checkpoint.staged);
    return data;
  });
  const events = (rows ?? []).map(({ runId: _, eventId, elapsedMs, ...report }) => ({
    ...{ id: eventId, type: 'epoch' as const, report, elapsedMs },
  }));
  if (events.length > 0) publishRunEvents(runId, events);
  return rows !== null;
}
