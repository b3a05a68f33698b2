import { database, notDeleted, searchText } from '#lib/db/index.ts';
import { layoutSha256 } from './content-hash.ts';
import { type DatasetFilter, type DatasetSummary, datasetsPerPage, type NewVersion } from './schema.ts';

/** One page of the datasets whose name holds the search, in the order asked for, and how many there are in all. */
export async function listDatasets(
  { search, order, descending, page }: DatasetFilter,
  perPage = datasetsPerPage,
): Promise<{ datasets: DatasetSummary[]; total: number }> {
  const text = searchText(search.trim());
  const where = { ...notDeleted, ...(text === '' ? {} : { searchName: { contains: text } }) };
  const direction = descending ? ('desc' as const) : ('asc' as const);
  const [rows, total] = await Promise.all([
    database().dataset.findMany({
      where,
      select: summaryColumns,
      orderBy: [{ [columnOf[order]]: direction }, { id: direction }],
      skip: (page - 1) * perPage,
      take: perPage,
    }),
    database().dataset.count({ where }),
  ]);
  return { datasets: await withRunCounts(rows), total };
}

/** Some of the datasets whose name holds the search, last uploaded to first, from behind one of them on.
 * @returns each with the time that it is ordered by */
export async function listDatasetsAfter(
  search: string,
  after: { readonly uploadedAt: Date; readonly id: string } | null,
  take: number,
): Promise<(DatasetSummary & { readonly uploadedAt: Date })[]> {
  const text = searchText(search.trim());
  const behind =
    after === null
      ? []
      : [
          {
            OR: [
              { uploadedAt: { lt: after.uploadedAt } },
              { uploadedAt: after.uploadedAt, id: { lt: after.id } },
            ],
          },
        ];
  const rows = await database().dataset.findMany({
    where: { AND: [text === '' ? {} : { searchName: { contains: text } }, ...behind] },
    select: { ...summaryColumns, uploadedAt: true },
    orderBy: [{ uploadedAt: 'desc' }, { id: 'desc' }],
    take,
  });
  const counted = await withRunCounts(rows);
  return counted.map((dataset, index) => ({ ...dataset, uploadedAt: rows[index].uploadedAt }));
}

/** The datasets last uploaded to whose latest version has the same time, id and target columns: an upload may be their
 * next version. The one that is wanted comes first, if it is among all that have them. */
export async function datasetsWithColumns(
  layout: NewVersion['layout'],
  wantedId: string | null = null,
): Promise<DatasetSummary[]> {
  const where = { ...notDeleted, latestLayoutSha256: layoutSha256(layout) };
  const wanted =
    wantedId === null
      ? []
      : await database().dataset.findMany({ where: { ...where, id: wantedId }, select: summaryColumns });
  const others = await database().dataset.findMany({
    where: { ...where, ...(wantedId === null ? {} : { id: { not: wantedId } }) },
    select: summaryColumns,
    orderBy: [{ uploadedAt: 'desc' }, { id: 'desc' }],
    take: datasetsPerPage,
  });
  return withRunCounts([...wanted, ...others]);
}

/** One dataset as a list shows it; null if there is none such. */
export async function readDatasetSummary(id: string): Promise<DatasetSummary | null> {
  const rows = await database().dataset.findMany({ where: { id, ...notDeleted }, select: summaryColumns });
  return (await withRunCounts(rows))[0] ?? null;
}

/** Whether the latest version of a dataset has these time, id and target columns. */
export async function hasColumns(datasetId: string, layout: NewVersion['layout']): Promise<boolean> {
  const latestLayoutSha256 = layoutSha256(layout);
  return (
    (await database().dataset.count({ where: { id: datasetId, latestLayoutSha256, ...notDeleted } })) > 0
  );
}

/** The datasets of that very name whose latest version was read from a file of these bytes. */
export async function datasetsFromFile(name: string, sourceSha256: string): Promise<string[]> {
  const found = await database().datasetVersion.findMany({
    where: { sourceSha256, dataset: { name, ...notDeleted } },
    select: { number: true, dataset: { select: { id: true, latestVersion: true } } },
    orderBy: { createdAt: 'desc' },
    take: datasetsPerPage,
  });
  return found.flatMap(({ number, dataset }) => (number === dataset.latestVersion ? [dataset.id] : []));
}

/** The versions that were read from a file of these bytes, the last stored first, of whichever dataset. */
export async function versionsFromFile(sourceSha256: string): Promise<StoredFile[]> {
  const found = await database().datasetVersion.findMany({
    where: { sourceSha256, dataset: notDeleted },
    select: { number: true, createdAt: true, dataset: { select: { id: true, name: true } } },
    orderBy: { createdAt: 'desc' },
    take: 3,
  });
  return found.map(({ number, createdAt, dataset }) => ({ ...dataset, number, createdAt }));
}

/** A version that was read from a file. */
type StoredFile = Pick<DatasetSummary, 'id' | 'name' | 'createdAt'> & { readonly number: number };

const columnOf = {
  uploaded: 'uploadedAt',
  stored: 'createdAt',
  name: 'searchName',
  rows: 'rowCount',
  series: 'seriesCount',
  versions: 'latestVersion',
} as const;

const summaryColumns = {
  ...{ id: true, name: true, createdAt: true },
  ...{ latestVersion: true, seriesCount: true, rowCount: true },
} as const;

/** Counted for the datasets of one page alone; second trainings are no runs of their own. */
async function withRunCounts(rows: readonly Omit<DatasetSummary, 'runCount'>[]): Promise<DatasetSummary[]> {
  const counts = await database().run.groupBy({
    by: ['datasetId'],
    where: { datasetId: { in: rows.map(({ id }) => id) }, verifiesId: null, ...notDeleted },
    _count: true,
  });
  const countOf = new Map(counts.map(({ datasetId, _count }) => [datasetId, _count]));
  return rows.map((row) => ({ ...row, runCount: countOf.get(row.id) ?? 0 }));
}
