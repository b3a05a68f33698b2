import { readMemoryTrace } from '#lib/runs/index.ts';
import { bytesResponse } from '../bytes-response.ts';

/** One stored trace of a run's network, as lib/memory packs it. */
export async function GET(
  _request: Request,
  { params }: { params: Promise<{ id: string; position: string }> },
): Promise<Response> {
  const { id, position } = await params;
  return bytesResponse(await readMemoryTrace(id, Number(position)));
}
