import { database } from '#lib/db/index.ts';
import { epochReportSchema } from '#lib/forecast/schema.ts';
import { processSingleton } from '#lib/process-singleton.ts';
import type { RunEvent } from '../schema.ts';
import { createInTurn } from './read-in-turn.ts';

/** Numbers of events a page: to read one keeps the server from others for some milliseconds. */
const pageEvents = 500;
/** Pages that are kept, of all runs together: some tens of megabytes. */
const keptPages = 64;

/** Epochs of a run in order, and the last number that one of the page can have. */
type EpochPage = { readonly lastId: number; readonly events: readonly RunEvent[] };

const pages = () =>
  processSingleton('epoch pages', () => ({
    inTurn: createInTurn<readonly RunEvent[]>(),
    kept: new Map<string, readonly RunEvent[]>(),
  }));

/** Reads the epochs of a run that have a number after `afterId`, a page at a time. Numbers are given once and in order, so
 * that a page whose last number is given never changes: it is read once for many who follow.
 * @param lastId  the newest number that the run has given */
export async function readEpochPage(runId: string, afterId: number, lastId: number): Promise<EpochPage> {
  const page = Math.floor(afterId / pageEvents);
  const [firstId, end] = [page * pageEvents + 1, (page + 1) * pageEvents];
  const { inTurn, kept } = pages();
  const key = `${page} ${runId}`;
  const known = kept.get(key);
  const events = known ?? (await inTurn(key, () => readEpochs(runId, firstId, end)));
  if (end <= lastId) {
    // The last that was asked for is the last to be let go.
    kept.delete(key);
    kept.set(key, events);
    for (const oldest of kept.keys()) if (kept.size > keptPages) kept.delete(oldest);
  }
  return { lastId: end, events };
}

async function readEpochs(runId: string, firstId: number, lastId: number): Promise<RunEvent[]> {
  const rows = await database().runEpoch.findMany({
    where: { runId, eventId: { gte: firstId, lte: lastId } },
    orderBy: { eventId: 'asc' },
  });
  return rows.map((row) => ({
    id: row.eventId,
    type: 'epoch' as const,
    report: epochReportSchema.parse(row),
    elapsedMs: row.elapsedMs,
  }));
}
