import { readSeries, readVersion } from '#lib/datasets/index.ts';
import { database, notDeleted } from '#lib/db/index.ts';
import { forecastSettingsSchema, type Truth } from '#lib/forecast/schema.ts';
import { type FollowedDetail, type KeptForecastOfSeries, keptStatusSchema } from '../schema.ts';
import {
  arrivedSchema,
  keptColumns,
  keptSeriesSchema,
  seriesKeysSchema,
  summariseKept,
} from '../stored/kept-rows.ts';
import { followedColumns, summariseFollowed } from './list-followed.ts';

/** One followed forecast with all that it has made of one of its series; the first where the key is null or not among them.
 * @returns null if there is none such */
export async function readFollowed(id: string, key: string | null): Promise<FollowedDetail | null> {
  const row = await database().followedForecast.findUnique({
    where: { id, dataset: notDeleted },
    include: { ...followedColumns, kept: { orderBy: { versionNumber: 'asc' }, select: keptColumns } },
  });
  if (row === null) return null;
  const keys = seriesKeysSchema.parse(row.seriesKeys);
  const shown = key !== null && keys.includes(key) ? key : (keys[0] ?? '');
  const made = row.kept.filter(({ status }) => keptStatusSchema.parse(status) === 'SUCCEEDED');
  const [series, version] = await Promise.all([
    database().keptSeries.findMany({ where: { keptId: { in: made.map((kept) => kept.id) }, key: shown } }),
    readVersion(row.datasetId),
  ]);
  const truth = version === null ? null : await readSeries(version.id, shown);
  const known = truth ?? { timestamps: new Float64Array(0), values: new Float64Array(0) };
  const bySource = new Map(series.map((own) => [own.keptId, own]));
  const kept = row.kept.map(summariseKept);
  const forecasts = kept.flatMap((own): KeptForecastOfSeries[] => {
    const stored = bySource.get(own.id);
    if (stored === undefined || own.madeAt === null) return [];
    const { key: _, ...says } = keptSeriesSchema.parse(stored);
    return [
      {
        ...{ keptId: own.id, versionNumber: own.versionNumber, kind: own.kind, madeAt: own.madeAt },
        ...says,
      },
    ];
  });
  const arrived = kept.flatMap(({ id: keptId }) => arrivedSchema.parse(bySource.get(keptId)?.arrived ?? []));
  return {
    ...summariseFollowed({ ...row, kept: row.kept.toReversed() }, made.length),
    settings: forecastSettingsSchema.parse(row.settings),
    latestVersion: row.dataset.latestVersion,
    ...{ key: shown, kept, forecasts },
    truth: { timestamps: known.timestamps, values: known.values },
    firstKnown: asFirstKnown(known, arrived),
  };
}

/** A series with each value as it was when it was first known, where that was seen. */
function asFirstKnown({ timestamps, values }: Truth, arrived: readonly (readonly [number, number])[]): Truth {
  const first = new Map<number, number>();
  for (const [timestamp, value] of arrived) if (!first.has(timestamp)) first.set(timestamp, value);
  return { timestamps, values: values.map((value, at) => first.get(timestamps[at]) ?? value) };
}
