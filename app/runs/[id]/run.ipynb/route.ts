import { readRunNotebook } from '#lib/api/index.ts';
import { readRun } from '#lib/runs/index.ts';
import { fileResponse } from '../forecast.csv/csv-response.ts';

/** A run as a Jupyter notebook that holds its data and computes its figures again. */
export async function GET(
  _request: Request,
  { params }: { params: Promise<{ id: string }> },
): Promise<Response> {
  const run = await readRun((await params).id);
  const notebook = run && (await readRunNotebook(run.id));
  if (!notebook)
    return new Response('This run has no forecast that can be computed again.\n', { status: 404 });
  const name = `${run.datasetName} run`;
  return fileResponse(JSON.stringify(notebook), { name, ending: 'ipynb', type: 'application/x-ipynb+json' });
}
