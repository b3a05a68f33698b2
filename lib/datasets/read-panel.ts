import { database } from '#lib/db/index.ts';
import { type Result, refuse, succeed } from '#lib/result.ts';
import type { TimeSeries } from '#lib/time-series.ts';
import type { DatasetProblem } from './schema.ts';
import { joinChunks } from './series-chunks.ts';
import { filledSchema, stepSchema } from './stored-json.ts';

const seriesPerQuery = 200;

/** One series of a version with its values, bit for bit as stored; null if there is none such. */
export async function readSeries(versionId: string, key: string): Promise<TimeSeries | null> {
  const panel = await readPanel(versionId, [key]);
  return panel.ok ? (panel.value[0] ?? null) : null;
}

/** Several series of a version with their values, in the order of `keys`. */
export async function readPanel(
  versionId: string,
  keys: readonly string[],
): Promise<Result<TimeSeries[], DatasetProblem>> {
  const panel: TimeSeries[] = [];
  for (let start = 0; start < keys.length; start += seriesPerQuery) {
    const wanted = keys.slice(start, start + seriesPerQuery);
    const found = await readNamed(versionId, wanted);
    for (const key of wanted) {
      const series = found.get(key);
      if (series === undefined) return refuse({ code: 'unknown-series', key });
      panel.push(series);
    }
  }
  return succeed(panel);
}

async function readNamed(versionId: string, keys: string[]): Promise<Map<string, TimeSeries>> {
  const rows = await database().series.findMany({
    where: { versionId, key: { in: keys } },
    include: { chunks: { orderBy: { position: 'asc' } } },
  });
  return new Map(
    rows.map(({ key, step, length, filled, chunks }) => {
      const stretches = filled === null ? {} : { filled: filledSchema.parse(filled) };
      return [key, { key, step: stepSchema.parse(step), ...joinChunks(chunks, length), ...stretches }];
    }),
  );
}
