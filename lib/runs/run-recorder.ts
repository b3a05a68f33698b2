import { database } from '#lib/db/index.ts';
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
  let gathered: { report: EpochReport; elapsedMs: number }[] = [];
  let timer: NodeJS.Timeout | undefined;
  let writing: Promise<void> = Promise.resolve();

  const enqueue = (write: () => Promise<boolean>) => {
    writing = writing.then(async () => {
      try {
        if (!(await write())) input.onLost();
      } catch (error) {
        // A full disk must not end the training: what is missing is at most a curve's point or a checkpoint.
        console.error(`Run ${runId}: progress could not be stored.`, error);
      }
    });
  };
  const flush = () => {
    clearTimeout(timer);
    timer = undefined;
    const epochs = gathered;
    gathered = [];
    if (epochs.length > 0) enqueue(() => storeEpochs(runId, epochs));
  };

  return {
    epoch(report, elapsedMs) {
      if (known.has(nameOf(report))) return;
      known.add(nameOf(report));
      gathered.push({ report, elapsedMs: earlierMs + elapsedMs });
      timer ??= setTimeout(flush, gatherMs);
    },
    checkpoint(bytes, elapsedMs) {
      // First the epochs before it: whoever goes on from here never tells them again.
      flush();
      enqueue(() => storeCheckpoint(runId, bytes, earlierMs + elapsedMs));
    },
    async settled() {
      flush();
      await writing;
    },
  };
}

const nameOf = ({ member, epoch }: { readonly member: number; readonly epoch: number }) =>
  `${member}:${epoch}`;

async function storeEpochs(
  runId: string,
  epochs: readonly { readonly report: EpochReport; readonly elapsedMs: number }[],
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
      data: { lastEventId: run.lastEventId + epochs.length, trainedMs: epochs.at(-1)?.elapsedMs },
    });
    await tx.runEpoch.createMany({ data });
    return data;
  });
  for (const { runId: _, eventId, elapsedMs, ...report } of rows ?? [])
    publishRunEvent(runId, { id: eventId, type: 'epoch', report, elapsedMs });
  return rows !== null;
}

async function storeCheckpoint(runId: string, bytes: Uint8Array, trainedMs: number): Promise<boolean> {
  const data = { format: checkpointFormat, bytes: new Uint8Array(bytes), createdAt: new Date() };
  return database().$transaction(async (tx) => {
    // Training got further: the attempts before this one were not in vain.
    const { count } = await tx.run.updateMany({
      where: { id: runId, status: 'RUNNING' },
      data: { trainedMs, fruitlessAttempts: 0 },
    });
    if (count === 0) return false;
    await tx.checkpoint.upsert({
      where: { runId_kind: { runId, kind: 'resume' } },
      create: { runId, kind: 'resume', ...data },
      update: data,
    });
    return true;
  });
}
