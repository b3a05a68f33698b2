import { changeStatus } from '../status/change-status.ts';
import { removeOtherParts } from '../stored/stored-checkpoint.ts';
import { memoryColumns, storeMemory } from '../stored/stored-memory.ts';
import { resultColumns, storeResult } from '../stored/stored-result.ts';
import { noLease } from './claim-run.ts';
import type { AttemptOutcome } from './train-run.ts';

/** Writes what became of an attempt: the state that follows, and the result if there is one. */
export async function settleRun(runId: string, outcome: AttemptOutcome): Promise<void> {
  const end = { ...noLease, finishedAt: new Date() };
  switch (outcome.kind) {
    case 'finished': {
      const { result, weights, memory, kept, trainedMs } = outcome;
      const status = result.cancelled ? 'CANCELLED' : 'SUCCEEDED';
      const columns = { ...end, ...resultColumns(result, weights), ...memoryColumns(memory), trainedMs };
      await changeStatus(runId, 'RUNNING', status, columns, async (tx) => {
        await storeResult(tx, runId, result, weights, kept);
        if (memory) await storeMemory(tx, runId, memory);
      });
      await removeOtherParts(runId);
      return;
    }
    case 'refused':
      await changeStatus(
        runId,
        'RUNNING',
        'FAILED',
        { ...end, failure: outcome.sentence, trainedMs: outcome.trainedMs },
        async (tx) => void (await tx.checkpoint.deleteMany({ where: { runId } })),
      );
      await removeOtherParts(runId);
      return;
    case 'crashed':
      // Back in line: whoever claims it next looks at how often that was.
      await changeStatus(runId, 'RUNNING', 'QUEUED', {
        ...noLease,
        failure: outcome.reason,
        fruitlessAttempts: { increment: 1 },
      });
      return;
    case 'ended':
      if (outcome.cancelled) await changeStatus(runId, 'RUNNING', 'CANCELLED', end);
      else await changeStatus(runId, 'RUNNING', 'QUEUED', noLease);
  }
}
