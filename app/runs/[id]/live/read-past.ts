import { readSeries } from '#lib/datasets/index.ts';
import type { RunDetail } from '#lib/runs/schema.ts';

/** Values before the end of the data that are drawn while a run trains. */
const shown = 120;

/** The last values of the first series of a run, null where one is missing. */
export async function readPast(run: Pick<RunDetail, 'versionId' | 'seriesKeys'>): Promise<(number | null)[]> {
  const series = await readSeries(run.versionId, run.seriesKeys[0] ?? '');
  return Array.from(series?.values.slice(-shown) ?? [], (value) => (Number.isFinite(value) ? value : null));
}
