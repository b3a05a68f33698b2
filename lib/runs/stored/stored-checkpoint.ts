import { setImmediate as yieldToPages } from 'node:timers/promises';
import { database, passBytesByRef, type Transaction } from '#lib/db/index.ts';
import { nextStatuses, runStatuses } from '../schema.ts';

/** Bytes a part: to write one and to commit it keeps the server from its pages for some milliseconds. */
const partBytes = 1024 * 1024;
/** Before it a checkpoint was one value of its row. */
const wholeFormat = 1;
const partsFormat = 2;
const kind = 'resume';

/** A checkpoint that is stored but for its last part, with which it is put in the place of the one before. */
export type StagedCheckpoint = {
  readonly generation: number;
  readonly position: number;
  readonly lastPart: Uint8Array<ArrayBuffer>;
};

/** Stores the parts of a checkpoint beside those of the one in force, each by itself, so that neither the pages nor
 * other runs wait for the whole. Until `putInForce` nothing has changed.
 * @returns null where it was no longer wanted before it was done */
export async function stageCheckpoint(
  runId: string,
  bytes: Uint8Array,
  isWanted: () => boolean,
): Promise<StagedCheckpoint | null> {
  const generation = (await removeOtherParts(runId)) + 1;
  let position = 0;
  for (; (position + 1) * partBytes < bytes.length; position++) {
    if (!isWanted()) return null;
    const part = new Uint8Array(bytes.subarray(position * partBytes, (position + 1) * partBytes));
    await storePart(database(), { runId, generation, position, bytes: part });
    await yieldToPages();
  }
  return { generation, position, lastPart: new Uint8Array(bytes.subarray(position * partBytes)) };
}

/** Puts a staged checkpoint in the place of the one before, whose parts are then left over. */
export async function putInForce(tx: Transaction, runId: string, staged: StagedCheckpoint): Promise<void> {
  const { generation, position, lastPart } = staged;
  await storePart(tx, { runId, generation, position, bytes: lastPart });
  const data = { format: partsFormat, bytes: new Uint8Array(), generation, createdAt: new Date() };
  await tx.checkpoint.upsert({
    where: { runId_kind: { runId, kind } },
    create: { runId, kind, ...data },
    update: data,
    select: { runId: true },
  });
}

/** The checkpoint in force, in a buffer of its own; null if there is none. */
export async function readCheckpoint(runId: string): Promise<Uint8Array<ArrayBuffer> | null> {
  const row = await database().checkpoint.findUnique({ where: { runId_kind: { runId, kind } } });
  if (row === null) return null;
  if (row.format === wholeFormat) return new Uint8Array(row.bytes);
  const ofGeneration = { runId, generation: row.generation };
  const count = await database().checkpointPart.count({ where: ofGeneration });
  const readPart = async (position: number): Promise<Uint8Array> => {
    const { bytes } = await database().checkpointPart.findUniqueOrThrow({
      where: { runId_generation_position: { ...ofGeneration, position } },
      select: { bytes: true },
    });
    await yieldToPages();
    return bytes;
  };
  // All but the last are full: with that one first, the buffer is made once, as large as it must be.
  const last = await readPart(count - 1);
  const joined = new Uint8Array((count - 1) * partBytes + last.length);
  joined.set(last, (count - 1) * partBytes);
  for (let position = 0; position < count - 1; position++)
    joined.set(await readPart(position), position * partBytes);
  return joined;
}

/** Removes the parts that are not in force, of a checkpoint before or of one that was never completed, and returns the
 * generation that is; 0 where there is none. */
export async function removeOtherParts(runId: string): Promise<number> {
  const row = await database().checkpoint.findUnique({
    where: { runId_kind: { runId, kind } },
    select: { generation: true },
  });
  const generation = row?.generation ?? 0;
  const others = await database().checkpointPart.findMany({
    where: { runId, generation: { not: generation } },
    select: { generation: true, position: true },
  });
  // One by one: to free a hundred megabytes at once would hold everybody up.
  for (const other of others) {
    await database().checkpointPart.deleteMany({ where: { runId, ...other } });
    await yieldToPages();
  }
  return generation;
}

/** Removes checkpoints and parts of runs that are over, left where a server was killed before it could. */
export async function removeLeftOverCheckpoints(): Promise<void> {
  const isOver = { status: { in: runStatuses.filter((status) => nextStatuses[status].length === 0) } };
  await database().checkpoint.deleteMany({ where: { kind, run: isOver } });
  const runs = await database().checkpointPart.findMany({
    where: { run: { checkpoints: { none: { kind } } } },
    distinct: ['runId'],
    select: { runId: true },
  });
  for (const { runId } of runs) await removeOtherParts(runId);
}

/** What may write: the client, or a transaction of its. */
type Writer = Pick<Transaction, 'checkpointPart'>;

const storePart = (
  writer: Writer,
  part: { runId: string; generation: number; position: number; bytes: Uint8Array<ArrayBuffer> },
): Promise<unknown> =>
  passBytesByRef((refTo) =>
    writer.checkpointPart.createMany({ data: [{ ...part, bytes: refTo(part.bytes) }] }),
  );
