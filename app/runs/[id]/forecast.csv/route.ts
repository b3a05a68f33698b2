import { readVersionById } from '#lib/datasets/index.ts';
import { runAsCsv } from '#lib/export/index.ts';
import { readCountedSeries, readResult, readRun } from '#lib/runs/index.ts';
import { csvResponse } from './csv-response.ts';

/** A run as CSV: held-out steps, the future, and the baselines. */
export async function GET(
  _request: Request,
  { params }: { params: Promise<{ id: string }> },
): Promise<Response> {
  const { id } = await params;
  const run = await readRun(id);
  if (!run) return new Response('This run does not exist.\n', { status: 404 });
  const result = await readResult(id);
  if (!result) return new Response('This run has no forecast.\n', { status: 404 });
  const version = await readVersionById(run.versionId);
  const observed = await readCountedSeries(version, run.seriesKeys);
  return csvResponse(runAsCsv(result, version?.step, observed), `${run.datasetName} forecast`);
}
