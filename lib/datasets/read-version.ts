import { database, notDeleted } from '#lib/db/index.ts';
import type { VersionFacts } from './schema.ts';
import {
  dialectSchema,
  filledSchema,
  layoutSchema,
  ledgerCountsSchema,
  notesSchema,
  stepSchema,
} from './stored-json.ts';

/** One version of a dataset, the latest if no number is given; null if there is none such. */
export async function readVersion(datasetId: string, number?: number): Promise<VersionFacts | null> {
  const found = await database().datasetVersion.findFirst({
    where: { datasetId, number, dataset: notDeleted },
    orderBy: { number: 'desc' },
    select: { id: true },
  });
  return found === null ? null : readVersionById(found.id);
}

/** One version by its own id; null if there is none such. */
export async function readVersionById(versionId: string): Promise<VersionFacts | null> {
  const row = await database().datasetVersion.findUnique({
    where: { id: versionId, dataset: notDeleted },
    include: {
      dataset: { select: { name: true } },
      series: {
        select: {
          ...{ key: true, length: true, missing: true, filled: true },
          ...{ firstTimestamp: true, lastTimestamp: true },
        },
        orderBy: { position: 'asc' },
      },
    },
  });
  if (row === null) return null;
  const { dataset, layoutSha256: _, seriesCount: __, ...facts } = row;
  return {
    ...facts,
    series: facts.series.map((series) => ({ ...series, filled: countFilled(series.filled) })),
    datasetName: dataset.name,
    dialect: dialectSchema.parse(row.dialect),
    layout: layoutSchema.parse(row.layout),
    step: stepSchema.parse(row.step),
    ledgerCounts: row.ledgerCounts === null ? [] : ledgerCountsSchema.parse(row.ledgerCounts),
    notes: notesSchema.parse(row.notes),
  };
}

const countFilled = (stored: unknown): number =>
  stored === null ? 0 : filledSchema.parse(stored).reduce((sum, [, length]) => sum + length, 0);

/** One version in the list of a dataset's versions. */
export type VersionInList = Pick<VersionFacts, 'id' | 'number' | 'createdAt' | 'fileName' | 'rowsRead'>;

/** The versions of a dataset, latest first. */
export function listVersions(datasetId: string): Promise<VersionInList[]> {
  return database().datasetVersion.findMany({
    where: { datasetId, dataset: notDeleted },
    select: { id: true, number: true, createdAt: true, fileName: true, rowsRead: true },
    orderBy: { number: 'desc' },
  });
}
