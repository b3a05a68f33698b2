import { readRunDocument } from '#lib/api/index.ts';
import { fileResponse } from '../forecast.csv/csv-response.ts';

/** A run whole, as the document that `hindcast forecast --json` prints. */
export async function GET(
  _request: Request,
  { params }: { params: Promise<{ id: string }> },
): Promise<Response> {
  const document = await readRunDocument((await params).id);
  if (document === null) return new Response('This run has no forecast.\n', { status: 404 });
  const name = `${document.run?.datasetName ?? ''} run`;
  return fileResponse(JSON.stringify(document), { name, ending: 'json', type: 'application/json' });
}
