import { database } from '#lib/db/index.ts';
import { layoutSha256 } from './content-hash.ts';
import type { DatasetSummary, NewVersion } from './schema.ts';

/** Every dataset, the one last uploaded to first. */
export async function listDatasets(): Promise<DatasetSummary[]> {
  return (await readSummaries({})).map(({ summary }) => summary);
}

/** The datasets whose latest version has the same time, id and target columns: an upload may be their next version. */
export async function datasetsWithColumns(layout: NewVersion['layout']): Promise<DatasetSummary[]> {
  const hash = layoutSha256(layout);
  const candidates = await readSummaries({ versions: { some: { layoutSha256: hash } } });
  return candidates.flatMap(({ summary, latestLayout }) => (latestLayout === hash ? [summary] : []));
}

async function readSummaries(where: { versions?: { some: { layoutSha256: string } } }) {
  const rows = await database().dataset.findMany({
    where,
    include: {
      versions: {
        select: { number: true, createdAt: true, seriesCount: true, rowsRead: true, layoutSha256: true },
        orderBy: { number: 'desc' },
        take: 1,
      },
      _count: { select: { runs: { where: { verifiesId: null } } } },
    },
  });
  return rows
    .flatMap(({ id, name, createdAt, versions: [latest], _count }) =>
      latest === undefined
        ? []
        : [
            {
              latestLayout: latest.layoutSha256,
              uploadedAt: latest.createdAt,
              summary: {
                ...{ id, name, createdAt },
                latestVersion: latest.number,
                seriesCount: latest.seriesCount,
                rowCount: latest.rowsRead,
                runCount: _count.runs,
              },
            },
          ],
    )
    .sort((a, b) => b.uploadedAt.getTime() - a.uploadedAt.getTime());
}
