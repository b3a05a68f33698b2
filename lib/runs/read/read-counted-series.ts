import { readPanel } from '#lib/datasets/index.ts';
import type { VersionFacts } from '#lib/datasets/schema.ts';
import type { TimeSeries } from '#lib/time-series.ts';

/** The series of a version that counts its observations, with the times at which they were made; none of any other. */
export async function readCountedSeries(
  version: VersionFacts | null,
  keys: readonly string[],
): Promise<readonly TimeSeries[]> {
  if (version?.step.unit !== 'observation') return [];
  const panel = await readPanel(version.id, keys);
  return panel.ok ? panel.value : [];
}
