import { readWeights } from '#lib/runs/index.ts';
import { resolveShareToken } from '#lib/share/index.ts';
import { bytesResponse } from '../../../../runs/[id]/memory/bytes-response.ts';
import { withLinkHeaders } from '../with-link-headers.ts';

/** The weights of a shared run, for as long as its link works: with them the page forecasts again what would be had a
 * stretch been forgotten. */
export async function GET(
  _request: Request,
  { params }: { params: Promise<{ token: string }> },
): Promise<Response> {
  const link = await resolveShareToken((await params).token, new Date());
  return withLinkHeaders(bytesResponse(link && (await readWeights(link.runId))));
}
