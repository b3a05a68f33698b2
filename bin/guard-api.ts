import { randomUUID } from 'node:crypto';
import { type IncomingMessage, type ServerResponse, STATUS_CODES } from 'node:http';
import { requestIdHeader } from '#lib/access/index.ts';

/** Headers by which Next is told of pages, of actions and of itself: a program has no use for them, and an answer would differ. */
const framework = /^(?:next-|rsc$|x-nextjs-|x-middleware-|x-invoke-|x-matched-path$)/;

/** Gives a request to the API a name of its own, over whatever the client wrote there: the answer and the log carry it. What is meant
 * for the framework of the pages is taken off. */
export function nameRequest(request: IncomingMessage, response: ServerResponse): void {
  for (const header of Object.keys(request.headers))
    if (framework.test(header)) delete request.headers[header];
  const id = randomUUID();
  request.headers[requestIdHeader] = id;
  response.setHeader('X-Request-Id', id);
}

/** A refusal as RFC 9457 has it, for programs. */
export function answerProblem(
  response: ServerResponse,
  { status, sentence }: { readonly status: number; readonly sentence: string },
): void {
  response.writeHead(status, { 'Content-Type': 'application/problem+json' });
  response.end(
    JSON.stringify({
      ...{ type: 'urn:hindcast:problem:refused-at-the-gate', title: STATUS_CODES[status], status },
      ...{ detail: sentence, code: 'refused-at-the-gate', requestId: response.getHeader('X-Request-Id') },
    }),
  );
}

/** Lets the scripts of a listed site read the answer; a browser's question whether they may is answered here.
 * @returns whether the request goes on */
export function shareAnswer(request: IncomingMessage, response: ServerResponse, origin: string): boolean {
  response.setHeader('Access-Control-Allow-Origin', origin);
  response.setHeader('Vary', 'Origin');
  response.setHeader('Access-Control-Expose-Headers', exposed.join(', '));
  if (request.method !== 'OPTIONS' || request.headers['access-control-request-method'] === undefined)
    return true;
  response.writeHead(204, {
    'Access-Control-Allow-Methods': 'GET, POST, PATCH, DELETE',
    'Access-Control-Allow-Headers': accepted.join(', '),
    'Access-Control-Max-Age': '600',
  });
  response.end();
  return false;
}

/** Headers of an answer that scripts of other sites may read. */
const exposed = [
  ...['ETag', 'Location', 'X-Request-Id', 'Idempotent-Replayed', 'Retry-After'],
  ...['RateLimit-Policy', 'RateLimit-Limit', 'RateLimit-Remaining', 'RateLimit-Reset'],
];
/** Headers of a request that they may set. */
const accepted = [
  ...['Authorization', 'Content-Type', 'Accept', 'Idempotency-Key', 'If-None-Match', 'Last-Event-ID'],
  ...['Mcp-Protocol-Version', 'Mcp-Method', 'Mcp-Name'],
];
