import { readRun } from '#lib/runs/index.ts';
import { csvResponse } from '../forecast.csv/csv-response.ts';
import { epochsAsCsv } from './epochs-as-csv.ts';

/** The losses of every epoch of a run as CSV. */
export async function GET(
  _request: Request,
  { params }: { params: Promise<{ id: string }> },
): Promise<Response> {
  const run = await readRun((await params).id);
  if (!run) return new Response('This run does not exist.\n', { status: 404 });
  return csvResponse(epochsAsCsv(run.epochs), `${run.datasetName} losses`);
}
