import { randomUUID } from 'node:crypto';
import path from 'node:path';
import { readBuiltSite } from '../../faults/site.ts';
import type { Answer } from '../ask.ts';
import { storedRun } from '../stored-runs.ts';
import { type ApiRequest, askApi } from './api-client.ts';
import { contractCases, type Stored } from './contract-cases.ts';
import type { DescribedOperation, ServedDocument } from './document.ts';
import { expect, test } from './fixtures.ts';

test('every operation does what the document promises, with good and with bad requests', async ({
  guarded,
}) => {
  test.setTimeout(240_000);
  const { server, ask, document, tokens } = guarded;
  expect(document.operations.map(({ operationId }) => operationId).toSorted()).toEqual(
    Object.keys(contractCases).toSorted(),
  );
  const { dataset, run } = storedRun('passengers');
  const stored: Stored = {
    ...{ dataset: path.basename(dataset), run: path.basename(run), made: new Map() },
    spare: path.basename(storedRun('deleted').run),
  };
  const wrong: unknown[] = [];
  const hold = (operation: DescribedOperation, request: ApiRequest, answer: Answer, status: number) => {
    const problem = misfitOf(document, operation, answer, status);
    if (problem !== null) wrong.push([operation.operationId, request.method ?? 'GET', request.path, problem]);
  };
  let asked = 0;

  for (const [id, { good, bad }] of Object.entries(contractCases)) {
    const operation = operationOf(document, id);
    const success = Number(Object.keys(operation.responses).find((status) => status.startsWith('2')));
    for (const make of good) {
      const { request, keep } = make(stored);
      const takesKey = operation.parameters.some(({ name }) => name === 'Idempotency-Key');
      const keyed = takesKey
        ? { ...request, headers: { ...request.headers, 'Idempotency-Key': randomUUID() } }
        : request;
      const answer = await ask(keyed);
      asked++;
      const isOwn = request.path.split('?')[0]?.split('/').length === operation.path.split('/').length;
      hold(isOwn ? operation : operationOf(document, 'startRun'), request, answer, isOwn ? success : 202);
      if (keep !== undefined && answer.status < 300)
        stored.made.set(keep[0], String(JSON.parse(answer.body)[keep[1]]));
      if (takesKey && answer.status < 300) {
        const again = await ask(keyed);
        if (again.body !== answer.body || again.headers['idempotent-replayed'] !== 'true')
          wrong.push([id, 'was not answered the same again', again.status, again.body.slice(0, 200)]);
      }
      if (answer.headers.etag !== undefined) {
        const known = await ask({
          ...request,
          headers: { ...request.headers, 'If-None-Match': String(answer.headers.etag) },
        });
        // A list may have changed meanwhile: runs train.
        const isSame = known.status === 304 ? known.body === '' : known.body !== answer.body;
        if (!isSame) wrong.push([id, 'is not known by its ETag', known.status]);
      }
    }
    for (const make of bad) {
      const [status, request] = make(stored);
      hold(operation, request, await ask(request), status);
      asked++;
    }
    for (const [status, request] of refusedAnyway(operation, tokens)) {
      hold(operation, request, await askApi(server.url, tokens.admin, request), status);
      asked++;
    }
  }
  expect(wrong.map((one) => JSON.stringify(one))).toEqual([]);
  expect(asked).toBeGreaterThan(200);
});

test('nothing is answered that the document does not have', async ({ guarded }) => {
  const { ask, document } = guarded;
  // Of the routes that were built, the dispatcher is the only one below the prefix.
  expect(readBuiltSite().routes.filter((route) => /^\/api\/v\d/.test(route))).toEqual(['/api/v1/[...path]']);
  const known = new Set(document.operations.map(({ method, path: at }) => `${method} ${at}`));
  const paths = [...new Set(document.operations.map(({ path: at }) => at))];
  for (const at of paths) {
    for (const method of ['GET', 'POST', 'PUT', 'PATCH', 'DELETE']) {
      if (known.has(`${method} ${at}`)) continue;
      const { status, headers } = await ask({ method, path: fill(at) });
      // The document itself is no operation of the table.
      expect([method, at, status]).toEqual([method, at, at === '/openapi.json' ? 404 : 405]);
      if (status === 405)
        expect(String(headers.allow).split(', ').toSorted()).toEqual(
          [...known].flatMap((one) => (one.endsWith(` ${at}`) ? [one.split(' ')[0]] : [])).toSorted(),
        );
    }
    expect((await ask({ path: `${fill(at)}/nowhere/at/all` })).status).toBe(404);
  }
});

/** Requests that every operation must refuse, whatever it does. */
function refusedAnyway(
  operation: DescribedOperation,
  tokens: Readonly<Record<'admin' | 'reader' | 'sharer', string>>,
): [number, ApiRequest][] {
  const { method, requestBody } = operation;
  const at = fill(operation.path);
  const scope = operation['x-scope'];
  const types = Object.keys(requestBody?.content ?? {});
  const isDocument = operation.operationId === 'getDocument';
  const plain = types.includes('application/json') ? { method, path: at, body: {} } : { method, path: at };
  return [
    [401, { ...plain, token: null }],
    [401, { ...plain, token: 'hindcast_of-nobody' }],
    ...(isDocument ? [] : [scopeCase(scope, plain, tokens)]),
    ...(isDocument || types.length > 0
      ? []
      : [[400, { method, path: `${at}?nonsense=1` }] as [number, ApiRequest]]),
    ...(types.length === 0
      ? []
      : ([
          [415, { method, path: at, body: '<a/>', headers: { 'Content-Type': 'application/xml' } }],
          [400, { method, path: at, body: '{"a" 1}', headers: { 'Content-Type': 'application/json' } }],
        ] satisfies [number, ApiRequest][])),
  ];
}

/** A token that may do something else, but not this. */
const scopeCase = (
  scope: string,
  plain: ApiRequest,
  { reader, sharer }: Readonly<Record<'reader' | 'sharer', string>>,
): [number, ApiRequest] => [403, { ...plain, token: scope === 'read' ? sharer : reader }];

/** What an answer has that the document does not promise; null where all is as promised. */
function misfitOf(
  document: ServedDocument,
  operation: DescribedOperation,
  { status, body, headers }: Answer,
  wanted: number,
): string | null {
  const promised = operation.responses[String(status)];
  if (status !== wanted) return `${status} came, ${wanted} was to come: ${body.slice(0, 300)}`;
  if (promised === undefined) return `${status} is not promised`;
  if (headers['x-request-id'] === undefined) return 'it has no request id';
  const type = headers['content-type']?.split(';')[0];
  if (promised.content === undefined) return body === '' ? null : 'a body came where none was promised';
  const content = promised.content[type ?? ''];
  if (content === undefined) return `${type} is not promised`;
  if (type === 'text/csv') return body.includes('\n') ? null : 'it is no table';
  if (type === 'application/x-ipynb+json')
    return JSON.parse(body).nbformat === 4 ? null : 'it is no notebook';
  if (type === 'application/vnd.apache.parquet')
    return body.startsWith('PAR1') && body.endsWith('PAR1') ? null : 'it is no Parquet file';
  if (type === 'text/event-stream') {
    const events = [...body.matchAll(/^data: (.*)$/gm)].map(([, text = '']) => JSON.parse(text));
    if (events.length === 0) return 'no event came';
    return (
      events.map((event) => document.check(content['x-event'], event)).find((one) => one !== null) ?? null
    );
  }
  const value = JSON.parse(body);
  if (status >= 400 && value.status !== status) return 'the problem names another status';
  if (status >= 400 && value.requestId !== headers['x-request-id'])
    return 'the problem names another request';
  return document.check(content.schema, value);
}

function operationOf(document: ServedDocument, id: string): DescribedOperation {
  const operation = document.operations.find(({ operationId }) => operationId === id);
  if (operation === undefined) throw new Error(`The document has no operation ${id}.`);
  return operation;
}

const fill = (at: string): string => at.replaceAll(/\{\w+\}/g, 'nothing-has-this-id');
