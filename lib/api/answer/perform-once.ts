import { createHash } from 'node:crypto';
import type { Operation, RawCall } from '../contract/operation.ts';
import type { ApiProblem } from '../problem/api-problem.ts';
import { keepAnswer, keysUnderWay, readKeptAnswer } from './kept-answers.ts';
import { type WrittenAnswer, writeAnswer, writeProblem } from './write-answer.ts';

/** Performs an operation; one that starts or stores something is performed once for each Idempotency-Key of a token: the same
 * request again within a day is given the same answer again. Refusals are not kept: nothing was done, and the request may be
 * mended. */
export async function performOnce(
  call: RawCall,
  operation: Operation,
  { digest, requestId }: { readonly digest: () => string; readonly requestId: string },
): Promise<Response | WrittenAnswer> {
  const key = operation.isOnce ? call.request.headers.get('idempotency-key') : null;
  if (key === null || call.holder === null) return perform(call, operation, requestId);
  if (key.length === 0 || key.length > 255) return writeProblem(unusableKey, requestId);
  const token = call.request.headers.get('authorization') ?? '';
  const place = { client: call.holder.id, key, token };
  const busy = keysUnderWay();
  const name = `${place.client} ${key}`;
  if (busy.has(name)) return writeProblem(underWay, requestId);
  busy.add(name);
  try {
    const kept = await readKeptAnswer(place, call.now);
    if (kept !== null) {
      // To be the same request, it must be the same to its last byte.
      if (call.table !== null && call.json === undefined) await drain(call.table.chunks);
      if (kept.requestSha256 !== fingerprint(call, digest())) return writeProblem(otherRequest, requestId);
      return { ...kept, headers: { ...kept.headers, 'Idempotent-Replayed': 'true' } };
    }
    const answer = await perform(call, operation, requestId);
    if (!(answer instanceof Response) && answer.status < 300 && typeof answer.body === 'string')
      await keepAnswer(place, fingerprint(call, digest()), { ...answer, body: answer.body }, call.now);
    return answer;
  } finally {
    busy.delete(name);
  }
}

async function perform(
  call: RawCall,
  operation: Operation,
  requestId: string,
): Promise<Response | WrittenAnswer> {
  const done = await operation.perform(call);
  if (!done.ok) return writeProblem(done.problem, requestId);
  return done.value.kind === 'stream' ? done.value.response : writeAnswer(done.value, operation);
}

/** sha256 of all that decides what a request does. */
function fingerprint({ request, accepts }: RawCall, bodySha256: string): string {
  const { pathname, search } = new URL(request.url);
  const type = request.headers.get('content-type') ?? '';
  return createHash('sha256')
    .update(JSON.stringify([request.method, pathname, search, accepts, type, bodySha256]))
    .digest('hex');
}

async function drain(chunks: AsyncIterable<Uint8Array>): Promise<void> {
  for await (const _ of chunks);
}

const unusableKey: ApiProblem = {
  ...{ status: 400, code: 'unusable-key' },
  sentence: 'An Idempotency-Key has 1 to 255 characters.',
};
const underWay: ApiProblem = {
  ...{ status: 409, code: 'key-under-way' },
  sentence: 'A request with this Idempotency-Key is under way: ask again when it has been answered.',
  headers: { 'Retry-After': '1' },
};
const otherRequest: ApiProblem = {
  ...{ status: 422, code: 'key-of-another-request' },
  sentence: 'This Idempotency-Key was used for another request: choose a new one.',
};
