import { database } from '#lib/db/index.ts';
import type { TimeSeries } from '#lib/time-series.ts';
import { joinChunks } from './series-chunks.ts';
import { stepSchema } from './stored-json.ts';

/** One series of a version with its values, bit for bit as stored; null if there is none such. */
export async function readSeries(versionId: string, key: string): Promise<TimeSeries | null> {
  const row = await database().series.findUnique({
    where: { versionId_key: { versionId, key } },
    include: { chunks: { orderBy: { position: 'asc' } } },
  });
  if (row === null) return null;
  return {
    key,
    step: stepSchema.parse(row.step),
    timestamps: joinChunks(
      row.chunks.map((chunk) => chunk.timestamps),
      row.length,
    ),
    values: joinChunks(
      row.chunks.map((chunk) => chunk.values),
      row.length,
    ),
  };
}
