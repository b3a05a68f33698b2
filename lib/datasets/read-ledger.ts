import { database } from '#lib/db/index.ts';
import type { NewVersion } from './schema.ts';
import { ledgerActionSchema } from './stored-json.ts';

/** One row of an upload that was refused or altered. */
export type LedgerRow = NewVersion['ledger'][number];

/** A part of a version's ledger, in the order of the file. */
export async function readLedger(
  versionId: string,
  { skip, take }: { readonly skip: number; readonly take: number },
): Promise<LedgerRow[]> {
  const rows = await database().ingestLedger.findMany({
    where: { versionId },
    select: { line: true, byte: true, column: true, action: true, reason: true, text: true },
    orderBy: { position: 'asc' },
    ...{ skip, take },
  });
  return rows.map((row) => ({ ...row, action: ledgerActionSchema.parse(row.action) }));
}

/** How many rows of the ledger are kept with their text. */
export const countLedger = (versionId: string): Promise<number> =>
  database().ingestLedger.count({ where: { versionId } });
