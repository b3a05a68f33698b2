import type { z } from 'zod';
import { readPanel, seriesToForecast } from '#lib/datasets/index.ts';
import type { VersionFacts } from '#lib/datasets/schema.ts';
import { deriveSettings, sampleKeys } from '#lib/forecast/index.ts';
import { type Result, refuse, succeed } from '#lib/result.ts';
import type { StartRunInput } from '#lib/runs/schema.ts';
import type { ApiProblem } from '../problem/api-problem.ts';
import { datasetProblem } from '../problem/translate-problems.ts';
import type { startSchema } from '../schemas/run-schemas.ts';
import { findVersion } from './dataset-operations.ts';

/** What a request to start a run comes to: which series of which version, and every setting, those left out worked out from the data
 * as the form does. */
export async function planRun(
  wish: z.output<typeof startSchema>,
): Promise<Result<StartRunInput, ApiProblem>> {
  const version = await findVersion(wish.dataset, wish.version);
  if (!version.ok) return version;
  const { future = [], past = [] } = wish.settings.covariates ?? {};
  const seriesKeys = wish.series ?? seriesToForecast(version.value, [...future, ...past]);
  const panel = await readPanel(version.value.id, keysToLookAt(version.value, seriesKeys));
  if (!panel.ok) return refuse(datasetProblem(panel.problem));
  const { settings } = deriveSettings(panel.value, wish.preset, wish.settings);
  return succeed({ versionId: version.value.id, seriesKeys: [...seriesKeys], settings });
}

/** Series spread evenly over a large panel stand for all. */
function keysToLookAt({ series }: VersionFacts, keys: readonly string[]): string[] {
  if (keys.length < 2) return [...keys];
  const wanted = new Set(keys);
  const chosen = series.filter(({ key }) => wanted.has(key));
  // An unknown key is told when it is read.
  return chosen.length < wanted.size ? [...wanted] : sampleKeys(chosen);
}
