import { readVersionById } from '#lib/datasets/index.ts';
import { runAsCsv } from '#lib/export/index.ts';
import { csvResponse } from '../../../runs/[id]/forecast.csv/csv-response.ts';
import { readSharedRun } from '../../read-shared-run.ts';

/** A shared run as CSV, for as long as its link works. */
export async function GET(
  _request: Request,
  { params }: { params: Promise<{ token: string }> },
): Promise<Response> {
  const { token } = await params;
  const shared = await readSharedRun(token);
  const headers = { 'X-Robots-Tag': 'noindex, nofollow', 'Referrer-Policy': 'no-referrer' };
  if (!shared) return new Response('There is nothing at this address.\n', { status: 404, headers });
  const version = await readVersionById(shared.run.versionId);
  const response = csvResponse(runAsCsv(shared.result, version?.step), `${shared.run.datasetName} forecast`);
  for (const [name, value] of Object.entries(headers)) response.headers.set(name, value);
  return response;
}
