import { readMemoryTrace } from '#lib/runs/index.ts';
import { resolveShareToken } from '#lib/share/index.ts';
import { bytesResponse } from '../../../../runs/[id]/memory/bytes-response.ts';
import { withLinkHeaders } from '../with-link-headers.ts';

/** One stored trace of a shared run, for as long as its link works. */
export async function GET(
  _request: Request,
  { params }: { params: Promise<{ token: string; position: string }> },
): Promise<Response> {
  const { token, position } = await params;
  const link = await resolveShareToken(token, new Date());
  return withLinkHeaders(bytesResponse(link && (await readMemoryTrace(link.runId, Number(position)))));
}
