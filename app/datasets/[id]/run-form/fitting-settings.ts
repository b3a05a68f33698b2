import { readSeries } from '#lib/datasets/index.ts';
import { checkPanel } from '#lib/forecast/index.ts';
import type { ForecastSettings } from '#lib/forecast/schema.ts';

/** What would have to change for the series to be long enough; null where nothing of the kind is known. */
export async function fittingSettings(
  versionId: string,
  seriesKeys: readonly string[],
  settings: ForecastSettings,
): Promise<Partial<ForecastSettings> | null> {
  // One series after the other: the first that is too short is the one that was refused.
  for (const key of seriesKeys) {
    const series = await readSeries(versionId, key);
    if (!series) continue;
    const checked = checkPanel([series], settings);
    if (!checked.ok) return checked.problem.code === 'too-short' ? checked.problem.suggestion : null;
  }
  return null;
}
