import { database, notDeleted } from '#lib/db/index.ts';
import { forecastSettingsSchema } from '#lib/forecast/schema.ts';
import { type ListedRun, type RunFilter, type RunSummary, racingCells, runsPerPage } from '../schema.ts';
import { seriesKeysSchema, summarise, summaryColumns } from '../stored/run-rows.ts';
import { type RunsWhere, runsWhere } from './runs-where.ts';

/** One page of the runs that the filter lets through, in the order asked for, and how many there are in all. A race is one of
 * them: it stands where the best of its runs would.
 * The search looks at the names of datasets, series and runs, and at their tags, without regard to case. */
export async function listRuns(
  filter: RunFilter,
  perPage = runsPerPage,
): Promise<{ runs: ListedRun[]; total: number }> {
  const matching = runsWhere(filter);
  const where = {
    ...matching,
    AND: [{ OR: [{ raceId: null }, { id: { in: await bestOfRaces(matching) } }] }],
  };
  const [rows, total] = await Promise.all([
    database().run.findMany({
      where,
      select: summaryColumns,
      orderBy: orderOf(filter),
      skip: (filter.page - 1) * perPage,
      take: perPage,
    }),
    database().run.count({ where }),
  ]);
  const racers = await readRacers(rows.flatMap(({ raceId }) => raceId ?? []));
  const runs = await Promise.all(
    rows.map(async (row) => ({
      ...summarise(row),
      settings: forecastSettingsSchema.parse(row.settings),
      racers: racers.get(row.raceId ?? '') ?? [],
      before: await readBefore(row),
    })),
  );
  return { runs, total };
}

/** Of each race that has a run which the filter lets through, the one among these whose skill is the largest. */
async function bestOfRaces(where: RunsWhere): Promise<string[]> {
  const racing = await database().run.findMany({
    where: { ...where, raceId: { not: null } },
    select: { id: true, raceId: true },
    orderBy: [{ skill: { sort: 'desc', nulls: 'last' } }, { id: 'asc' }],
  });
  const best = new Map<string | null, string>();
  for (const { id, raceId } of racing) if (!best.has(raceId)) best.set(raceId, id);
  return [...best.values()];
}

function orderOf({ order, descending }: RunFilter) {
  const direction = descending ? ('desc' as const) : ('asc' as const);
  const byTime = [{ createdAt: direction }, { id: direction }];
  switch (order) {
    case 'created':
      return byTime;
    case 'skill':
      return [{ skill: { sort: direction, nulls: 'last' as const } }, ...byTime];
    case 'verdict':
      return [{ status: direction }, { outcome: { sort: direction, nulls: 'last' as const } }, ...byTime];
    case 'name':
      return [{ dataset: { searchName: direction } }, { searchKeys: direction }, ...byTime];
  }
}

/** The runs of each race, Elman first, whether or not a filter lets them through. */
async function readRacers(raceIds: readonly string[]): Promise<Map<string, RunSummary[]>> {
  if (raceIds.length === 0) return new Map();
  const rows = await database().run.findMany({
    where: { raceId: { in: [...raceIds] }, ...notDeleted },
    select: summaryColumns,
  });
  const inOrder = rows
    .map(summarise)
    .sort((a, b) => racingCells.indexOf(a.cell) - racingCells.indexOf(b.cell));
  return Map.groupBy(inOrder, ({ raceId }) => raceId ?? '');
}

/** The run on the same dataset before this one, of another race if it is of one. */
async function readBefore(row: {
  readonly datasetId: string;
  readonly createdAt: Date;
  readonly raceId: string | null;
}) {
  const { datasetId, createdAt, raceId } = row;
  const before = await database().run.findFirst({
    where: {
      ...{ datasetId, verifiesId: null, createdAt: { lt: createdAt }, ...notDeleted },
      ...(raceId === null ? {} : { OR: [{ raceId: null }, { raceId: { not: raceId } }] }),
    },
    select: { settings: true, seriesKeys: true, version: { select: { number: true } } },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
  });
  if (before === null) return null;
  return {
    settings: forecastSettingsSchema.parse(before.settings),
    seriesKeys: seriesKeysSchema.parse(before.seriesKeys),
    versionNumber: before.version.number,
  };
}
