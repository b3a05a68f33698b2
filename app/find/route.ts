import { listDatasets } from '#lib/datasets/index.ts';
import { datasetFilterSchema } from '#lib/datasets/schema.ts';
import { listRuns } from '#lib/runs/index.ts';
import { runFilterSchema } from '#lib/runs/schema.ts';
import { foundRuns } from './found.ts';

export const dynamic = 'force-dynamic';

/** Of each kind, at most. */
const shown = 6;

/** GET /find?search=..: datasets and runs whose name holds that, newest first, for the command palette. */
export async function GET(request: Request): Promise<Response> {
  const search = (new URL(request.url).searchParams.get('search') ?? '').slice(0, 200);
  const [{ datasets }, { runs }] = await Promise.all([
    listDatasets(datasetFilterSchema.parse({ search }), shown),
    listRuns(runFilterSchema.parse({ search }), shown),
  ]);
  return Response.json([
    ...datasets.map(({ id, name }) => ({ kind: 'Dataset', name, href: `/datasets/${id}` })),
    ...foundRuns(runs),
  ]);
}
