import type { FileMetaData } from 'hyparquet';
import { z } from 'zod';

const pandasSchema = z.object({
  columns: z.array(
    z.object({
      metadata: z
        .object({ timezone: z.string().max(64).optional() })
        .nullable()
        .optional(),
    }),
  ),
});

/** The time zone that pandas notes beside the times of a Parquet file, or null: in the file itself they are those of UTC. */
export function namedZone(metadata: FileMetaData): string | null {
  const note = metadata.key_value_metadata?.find(({ key }) => key === 'pandas')?.value;
  if (note === undefined) return null;
  const parsed = pandasSchema.safeParse(parse(note));
  if (!parsed.success) return null;
  const zones = parsed.data.columns.flatMap((column) => column.metadata?.timezone ?? []);
  return zones.find((zone) => zone !== 'UTC' && isZone(zone)) ?? null;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function isZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}
