import { readWeights } from '#lib/runs/index.ts';
import { bytesResponse } from '../bytes-response.ts';

/** The weights of a run, all its networks one after the other, float64 in little-endian bytes. */
export async function GET(
  _request: Request,
  { params }: { params: Promise<{ id: string }> },
): Promise<Response> {
  return bytesResponse(await readWeights((await params).id));
}
