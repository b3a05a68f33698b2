import { database, type Transaction } from '#lib/db/index.ts';
import type { EpochReport } from '#lib/forecast/schema.ts';
import { publishRunEvent } from './progress-hub.ts';

/** Epochs are gathered for so long before they are written and told. */
const gatherMs = 250;
const checkpointFormat = 1;

/** Writes what a training thread reports, in the order in which it was said. */
export type RunRecorder = {
  epoch(report: EpochReport, elapsedMs: number): void;
  checkpoint(bytes: Uint8Array, elapsedMs: number): void;
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
  let checkpoint: TimedCheckpoint | null = null;
  let timer: NodeJS.Timeout | undefined;
  let writing: Promise<void> | null = null;

  const write = (): Promise<void> => {
    clearTimeout(timer);
    timer = undefined;
    writing ??= writeAll().finally(() => {
      writing = null;
    });
    return writing;
  };

  async function writeAll(): Promise<void> {
    while (epochs.length > 0 || checkpoint !== null) {
      // Both at once: whoever goes on from a checkpoint never tells the epochs before it again.
      const progress = { epochs, checkpoint };
      epochs = [];
      checkpoint = null;
      try {
        if (!(await storeProgress(runId, progress))) return input.onLost();
      } catch (error) {
        // A full disk must not end the training: the epochs wait for the next time.
        console.error(`Run ${runId}: progress could not be stored.`, error);
        epochs = [...progress.epochs, ...epochs];
        return;
      }
    }
  }

  return {
    epoch(report, elapsedMs) {
      if (known.has(nameOf(report))) return;
      known.add(nameOf(report));
      epochs.push({ report, elapsedMs: earlierMs + elapsedMs });
      timer ??= setTimeout(write, gatherMs);
    },
    checkpoint(bytes, elapsedMs) {
      // Only the newest counts: a disk that is slower than the thread does not fall behind.
      checkpoint = { bytes, elapsedMs: earlierMs + elapsedMs };
      void write();
    },
    settled: write,
  };
}

type TimedReport = { readonly report: EpochReport; readonly elapsedMs: number };
type TimedCheckpoint = { readonly bytes: Uint8Array; readonly elapsedMs: number };

const nameOf = ({ member, epoch }: { readonly member: number; readonly epoch: number }) =>
  `${member}:${epoch}`;

/** @returns false if the run is no longer there or no longer RUNNING */
async function storeProgress(
  runId: string,
  progress: { readonly epochs: readonly TimedReport[]; readonly checkpoint: TimedCheckpoint | null },
): Promise<boolean> {
  const { epochs, checkpoint } = progress;
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
        trainedMs: checkpoint?.elapsedMs ?? epochs.at(-1)?.elapsedMs,
        // Training got further: the attempts before this one were not in vain.
        fruitlessAttempts: checkpoint === null ? undefined : 0,
      },
    });
    await tx.runEpoch.createMany({ data });
    if (checkpoint !== null) await storeCheckpoint(tx, runId, checkpoint.bytes);
    return data;
  });
  for (const { runId: _, eventId, elapsedMs, ...report } of rows ?? [])
    publishRunEvent(runId, { id: eventId, type: 'epoch', report, elapsedMs });
  return rows !== null;
}

async function storeCheckpoint(tx: Transaction, runId: string, bytes: Uint8Array): Promise<void> {
  const data = { format: checkpointFormat, bytes: new Uint8Array(bytes), createdAt: new Date() };
  await tx.checkpoint.upsert({
    where: { runId_kind: { runId, kind: 'resume' } },
    create: { runId, kind: 'resume', ...data },
    update: data,
  });
}
