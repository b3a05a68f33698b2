'use server';

import { z } from 'zod';
import { datasetsWithColumns, listVersions } from '#lib/datasets/index.ts';
import { layoutSchema } from '#lib/ingest/schema.ts';
import { formatInstant } from '../../../_ui/words/format-date.ts';

/** A dataset that a file could become a new version of. */
export type SameColumns = {
  readonly id: string;
  readonly name: string;
  readonly latestVersion: number;
  /** When it was first stored, in words. */
  readonly storedOn: string;
  /** The file that its latest version was read from. */
  readonly fileName: string;
};

/** The datasets last uploaded to whose latest version has the same time, id and target columns; the one that is wanted
 * comes first, if it has them. */
export async function findSameColumns(
  layout: z.infer<typeof layoutSchema>,
  wantedId: string | null,
): Promise<SameColumns[]> {
  const wanted = z.string().max(100).nullable().parse(wantedId);
  const found = await datasetsWithColumns(z.parse(layoutSchema, layout), wanted);
  return Promise.all(
    found.map(async ({ id, name, latestVersion, createdAt }) => ({
      ...{ id, name, latestVersion },
      storedOn: formatInstant(createdAt),
      fileName: (await listVersions(id))[0]?.fileName ?? '',
    })),
  );
}
