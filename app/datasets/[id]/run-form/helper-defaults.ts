import { readPanel } from '#lib/datasets/index.ts';
import type { VersionFacts } from '#lib/datasets/schema.ts';
import { covariateKey } from '#lib/forecast/index.ts';
import type { TimeSeries } from '#lib/time-series.ts';
import { covariateColumns } from './covariate-columns.ts';

/** The columns that help predict a series as the file was stored: those whose values reach over the horizon, and those of which
 * only the past is known. */
export async function helperDefaults(
  version: VersionFacts,
  series: Pick<TimeSeries, 'key' | 'timestamps'>,
  horizon: number,
): Promise<{ readonly future: readonly string[]; readonly past: readonly string[] }> {
  const offered = covariateColumns(version, series.key);
  const helpers = (version.layout.helpColumns ?? []).filter((name) => offered.includes(name));
  const known = new Set(version.series.map(({ key }) => key));
  const keys = helpers.map((name) => covariateKey(series.key, name, known));
  const panel = await readPanel(version.id, keys);
  if (!panel.ok) return { future: [], past: [] };
  const end = series.timestamps.at(-1) ?? Number.POSITIVE_INFINITY;
  const reaches = ({ timestamps, values }: TimeSeries): boolean => {
    const later = values.filter((_, index) => timestamps[index] > end).slice(0, horizon);
    return later.length === horizon && later.every(Number.isFinite);
  };
  const future = helpers.filter((_, place) => panel.value[place] && reaches(panel.value[place]));
  return { future, past: helpers.filter((name) => !future.includes(name)) };
}
