'use server';

import { z } from 'zod';
import { versionsFromFile } from '#lib/datasets/index.ts';
import { formatInstant } from '../../../_ui/words/format-date.ts';

/** A version that was read from the very same file. */
export type StoredFile = {
  readonly datasetId: string;
  readonly name: string;
  readonly version: number;
  readonly storedOn: string;
};

/** The last version that was read from a file of these bytes; null where none was. */
export async function findStoredFile(sha256: string): Promise<StoredFile | null> {
  const [found] = await versionsFromFile(z.parse(z.string().regex(/^[0-9a-f]{64}$/), sha256));
  if (found === undefined) return null;
  const { id, name, number, createdAt } = found;
  return { datasetId: id, name, version: number, storedOn: formatInstant(createdAt) };
}
