import { clientHeader, requestIdHeader } from '#lib/access/index.ts';
import { mediaTypes, type Operation, type RawCall } from '../contract/operation.ts';
import { openApiDocument } from '../openapi/openapi-document.ts';
import type { ApiProblem } from '../problem/api-problem.ts';
import { apiSettings, tooMany } from './api-settings.ts';
import { identify, whyForbidden } from './authorise.ts';
import { findOperation } from './find-operation.ts';
import { performOnce } from './perform-once.ts';
import { countRequest } from './rate-limit.ts';
import { readBody } from './read-body.ts';
import { isKnown, type WrittenAnswer, writeAnswer, writeProblem } from './write-answer.ts';

/** Answers a request to the API. The gate has looked at its host and its origin; who asks, and whether they may, is looked at here
 * before anything else.
 * @param path  behind the prefix of the API, as it was sent: `/datasets/abc` */
export async function answerRequest(request: Request, path: string): Promise<Response> {
  const startedMs = performance.now();
  const now = new Date();
  const requestId = request.headers.get(requestIdHeader) ?? 'unknown';
  const client = request.headers.get(clientHeader) ?? 'unknown';
  const { isOpen, requestsPerMinute } = apiSettings();
  const identified = await identify(request.headers, now);
  const holder = identified.ok ? identified.value : null;
  const rate = countRequest(holder?.id ?? `address ${client}`, requestsPerMinute, now);

  const respond = async (): Promise<Response | WrittenAnswer> => {
    const refused = (problem: ApiProblem) => writeProblem(problem, requestId);
    if (rate.isOver) return refused(tooMany(requestsPerMinute));
    if (!identified.ok) return refused(identified.problem);
    // Whoever may not read is not told either which addresses there are.
    const stranger = whyForbidden({ holder, client }, 'read', isOpen);
    if (holder === null && stranger !== null) return refused(stranger);
    if (path === documentPath && (request.method === 'GET' || request.method === 'HEAD'))
      return writeAnswer({ kind: 'json', value: openApiDocument() }, documentAnswer);
    const found = findOperation(request.method, path);
    if (!found.ok) return refused(found.problem);
    const { operation, params } = found.value;
    const forbidden = whyForbidden({ holder, client }, operation.scope, isOpen);
    if (forbidden !== null) return refused(forbidden);
    const accepts = formatOf(request.headers.get('accept'), operation);
    if (accepts === null) return refused(notAcceptable(operation));
    const body = await readBody(request, operation);
    if (!body.ok) return refused(body.problem);
    const { json, table, digest } = body.value;
    const search = new URL(request.url).searchParams;
    const call: RawCall = { params, search, json, table, accepts, request, now, client, holder };
    return performOnce(call, operation, { digest, requestId });
  };

  const answer = await respond().catch((error: unknown): WrittenAnswer => {
    if (request.signal.aborted || isCutOff(error)) return writeProblem(cutOff, requestId);
    console.error(`The request ${requestId} failed.`, error);
    return writeProblem(failed, requestId);
  });
  const isStream = answer instanceof Response;
  const { status } = answer;
  const milliseconds = Math.round(performance.now() - startedMs);
  console.log(
    `api ${requestId} ${request.method} ${path} ${status} ${milliseconds} ms ${holder === null ? client : `token ${holder.id}`}`,
  );
  if (isStream) {
    for (const [name, value] of Object.entries(rate.headers)) answer.headers.set(name, value);
    return answer;
  }
  return send(request, answer, rate.headers);
}

function send(
  request: Request,
  { status, headers, body }: WrittenAnswer,
  rateHeaders: Readonly<Record<string, string>>,
): Response {
  const all = { ...headers, ...rateHeaders };
  if (isKnown(request.headers.get('if-none-match'), headers.ETag))
    return new Response(null, { status: 304, headers: withoutContent(all) });
  const hasBody = status !== 204 && request.method !== 'HEAD';
  return new Response(hasBody ? body : null, { status, headers: all });
}

const withoutContent = (headers: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(Object.entries(headers).filter(([name]) => !name.startsWith('Content-')));

const documentPath = '/openapi.json';
const documentAnswer = {
  method: 'GET' as const,
  answer: { status: 200 as const, about: '', schema: null, csv: false, files: [], events: null },
};

/** As which an answer is wanted; null where it cannot be had so. */
function formatOf(accept: string | null, { answer }: Operation): RawCall['accepts'] | null {
  const wanted = (accept ?? '*/*')
    .split(',')
    .map((part) => part.split(';', 1)[0]?.trim().toLowerCase())
    .filter((type) => type !== '');
  if (wanted.length === 0 || answer.schema === null) return 'json';
  for (const type of wanted) {
    if (type === mediaTypes.csv && answer.csv) return 'csv';
    if (type === mediaTypes.parquet && answer.files.includes(type)) return 'parquet';
    // Which file it is, the address says.
    if (answer.files.includes(type ?? '')) return 'json';
    if (type === '*/*' || type === 'application/*' || type === 'application/json') return 'json';
  }
  return null;
}

const notAcceptable = ({ answer }: Operation): ApiProblem => ({
  ...{ status: 406, code: 'unknown-format' },
  sentence: `This is answered as ${['application/json', ...(answer.csv ? ['text/csv'] : []), ...answer.files].join(' or ')}; Accept asks for none of these.`,
});

const failed: ApiProblem = {
  ...{ status: 500, code: 'failed' },
  sentence: "The server could not do this; the reason is in the server's log.",
};

const cutOff: ApiProblem = {
  ...{ status: 400, code: 'cut-off' },
  sentence: 'The upload was cut off before its end. Nothing was stored; send it again.',
};

// What Node calls a request whose sender went away.
const isCutOff = (error: unknown): boolean =>
  error instanceof Error &&
  (error.name === 'ResponseAborted' || /aborted|premature|ECONNRESET/i.test(error.message));
