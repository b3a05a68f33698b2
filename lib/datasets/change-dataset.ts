import { database, notDeleted, searchText, unlessDiskFull } from '#lib/db/index.ts';
import { type Result, refuse, succeed } from '#lib/result.ts';
import { type DatasetProblem, datasetNameSchema } from './schema.ts';

/** Gives a dataset another name.
 * @throws ZodError if the name is empty or too long */
export async function renameDataset(id: string, name: string): Promise<Result<void, DatasetProblem>> {
  const trimmed = datasetNameSchema.parse(name);
  const data = { name: trimmed, searchName: searchText(trimmed) };
  return unlessDiskFull(async () => {
    const { count } = await database().dataset.updateMany({ where: { id, ...notDeleted }, data });
    return count === 0 ? refuse({ code: 'unknown-dataset', id }) : succeed(undefined);
  });
}

/** Deletes a dataset with its versions, its runs and their links. */
export function deleteDataset(id: string): Promise<Result<void, DatasetProblem>> {
  return unlessDiskFull(async () => {
    const { count } = await database().dataset.deleteMany({ where: { id } });
    return count === 0 ? refuse({ code: 'unknown-dataset', id }) : succeed(undefined);
  });
}
