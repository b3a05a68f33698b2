import { readVersionById } from '#lib/datasets/index.ts';
import { runAsParquet } from '#lib/export/index.ts';
import { readResult, readRun } from '#lib/runs/index.ts';
import { fileResponse } from '../forecast.csv/csv-response.ts';

/** A run as Parquet: held-out steps, the future, and the baselines. */
export async function GET(
  _request: Request,
  { params }: { params: Promise<{ id: string }> },
): Promise<Response> {
  const run = await readRun((await params).id);
  if (!run) return new Response('This run does not exist.\n', { status: 404 });
  const [result, version] = await Promise.all([readResult(run.id), readVersionById(run.versionId)]);
  if (!result) return new Response('This run has no forecast.\n', { status: 404 });
  const file = runAsParquet(result, { step: run.step, timeZone: version?.timeZone ?? null });
  const name = `${run.datasetName} forecast`;
  return fileResponse(file, { name, ending: 'parquet', type: 'application/vnd.apache.parquet' });
}
