import { database, notDeleted } from '#lib/db/index.ts';
import { countNetworks, type ForecastSettings, forecastSettingsSchema } from '#lib/forecast/schema.ts';

/** Finished runs that are looked at. */
const looked = 12;

/** How long a run of one series would train here, in milliseconds: by what runs of one series took on this server, those of the
 * same dataset where there are some, each scaled to the work that is asked for. Null where none has finished yet.
 * @param length  values of the series */
export async function estimateDuration(
  datasetId: string,
  settings: ForecastSettings,
  length: number,
): Promise<number | null> {
  const rows = await database().run.findMany({
    where: { status: 'SUCCEEDED', trainedMs: { gt: 0 }, verifiesId: null, ...notDeleted },
    select: {
      ...{ datasetId: true, trainedMs: true, settings: true, seriesKeys: true },
      version: { select: { series: { select: { length: true }, take: 1, orderBy: { position: 'asc' } } } },
    },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: looked,
  });
  const single = rows.filter(({ seriesKeys }) => Array.isArray(seriesKeys) && seriesKeys.length === 1);
  const own = single.filter((row) => row.datasetId === datasetId);
  const estimates = (own.length > 0 ? own : single).map((row) => {
    const done = workOf(forecastSettingsSchema.parse(row.settings), row.version.series[0]?.length ?? length);
    return row.trainedMs * (workOf(settings, length) / done);
  });
  return estimates.length === 0 ? null : (estimates.sort((a, b) => a - b)[estimates.length >> 1] ?? null);
}

/** What training costs, in no unit: passes over the values, each as wide as what is remembered. Half of it is there in every
 * run, whatever its networks: simple methods, tests, the memory. */
function workOf(settings: ForecastSettings, length: number): number {
  const { backtest, final } = countNetworks(settings);
  const networks =
    (backtest + final) * settings.epochs * settings.lookback * settings.hiddenSize * settings.layers;
  return length * (everyRun + networks);
}

/** As much as a small network of thirty epochs. */
const everyRun = 30 * 28 * 16;
