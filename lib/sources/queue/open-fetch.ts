import type { Transaction } from '#lib/db/index.ts';

/** Puts a fetch of a source in line, unless one is there that is not done: the same source, or the same file of it.
 * @returns whether it was put there */
export async function openFetch(
  tx: Transaction,
  sourceId: string,
  fileName: string | null,
  now: Date,
): Promise<boolean> {
  const openKey = fileName === null ? sourceId : `${sourceId}/${fileName}`;
  const open = await tx.sourceFetch.findUnique({ where: { openKey }, select: { id: true } });
  if (open !== null) return false;
  await tx.sourceFetch.create({
    data: { sourceId, openKey, fileName, status: 'QUEUED', queuedAt: now },
    select: { id: true },
  });
  return true;
}
