import { database } from '#lib/db/index.ts';
import type { LedgerRow } from './schema.ts';
import { ledgerActionSchema } from './stored-json.ts';

/** A part of a version's ledger, or of its rows of one kind, in the order of the file. */
export async function readLedger(
  versionId: string,
  { skip, take, kind }: { readonly skip: number; readonly take: number; readonly kind?: string },
): Promise<LedgerRow[]> {
  const rows = await database().ingestLedger.findMany({
    where: { versionId, kind },
    select: { kind: true, line: true, byte: true, column: true, action: true, reason: true, text: true },
    orderBy: { position: 'asc' },
    ...{ skip, take },
  });
  return rows.map((row) => ({ ...row, action: ledgerActionSchema.parse(row.action) }));
}

/** How many rows of the ledger, or of one kind of them, are kept with their text. */
export const countLedger = (versionId: string, kind?: string): Promise<number> =>
  database().ingestLedger.count({ where: { versionId, kind } });
