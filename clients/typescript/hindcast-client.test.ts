import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createClient, HindcastError } from './index.ts';

const asked: { method?: string; url?: string; headers: IncomingMessage['headers']; body: string }[] = [];
let answer: (response: ServerResponse) => void = (response) => response.end('{}');
const server = createServer(async (request, response) => {
  let body = '';
  for await (const chunk of request) body += chunk;
  asked.push({ method: request.method, url: request.url, headers: request.headers, body });
  answer(response);
});
beforeAll(async () => {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
});
afterAll(() => server.close());

const client = () => {
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return createClient({ url: `http://127.0.0.1:${port}/`, token: 'hindcast_x' });
};

test('an operation is asked at its place, with its token, its query and its body', async () => {
  answer = (response) => response.end('{"items":[],"next":null}');
  await client().call('listRuns', { query: { status: 'SUCCEEDED', limit: 3 } });
  await client().call('getValues', { params: { dataset: 'a/b' }, query: { key: 'x y' } });
  await client().call('startRun', { body: { dataset: 'd', preset: 'quick' }, idempotencyKey: 'once' });
  expect(
    asked.splice(0).map(({ method, url, headers, body }) => [method, url, headers.authorization, body]),
  ).toEqual([
    ['GET', '/api/v1/runs?status=SUCCEEDED&limit=3', 'Bearer hindcast_x', ''],
    ['GET', '/api/v1/datasets/a%2Fb/values?key=x+y', 'Bearer hindcast_x', ''],
    ['POST', '/api/v1/runs', 'Bearer hindcast_x', '{"dataset":"d","preset":"quick"}'],
  ]);
});

test('a table goes as CSV with its options beside it, lists and objects among them', async () => {
  answer = (response) => response.end('unique_id,ds\n');
  const text = await client().csv('forecast', {
    query: { horizon: 7, target: ['a', 'b'], reading: { table: 2 } },
    csv: 'day,a,b\n',
  });
  const [{ url, headers, body }] = asked.splice(0);
  expect(url).toBe(
    `/api/v1/forecast?horizon=7&target=a&target=b&reading=${encodeURIComponent('{"table":2}')}`,
  );
  expect([headers['content-type'], headers.accept, body, text]).toEqual([
    ...['text/csv', 'text/csv', 'day,a,b\n', 'unique_id,ds\n'],
  ]);
});

test('a refusal is thrown with its sentence, code and place; what is no problem as it came', async () => {
  answer = (response) => {
    response.writeHead(400, { 'Content-Type': 'application/problem+json' });
    response.end('{"status":400,"code":"no-json","detail":"Line 2: no.","line":2,"requestId":"r"}');
  };
  const refused = await client()
    .call('getServer', {})
    .catch((error: unknown) => error);
  expect(refused).toBeInstanceOf(HindcastError);
  expect(refused).toMatchObject({ message: 'Line 2: no.', code: 'no-json', line: 2, requestId: 'r' });
  answer = (response) => {
    response.writeHead(502);
    response.end('<html>');
  };
  await expect(client().call('getServer', {})).rejects.toThrow('502 Bad Gateway: <html>');
  asked.splice(0);
});

test('a run is waited for by its events', async () => {
  const events = [
    ': still here',
    'id: 1\nevent: status\ndata: {"id":1,"type":"status","status":"RUNNING","queuePlace":0,"failure":null}',
    'id: 2\nevent: epoch\ndata: {"id":2,"type":"epoch","elapsedMs":1,"report":{"updatesDone":1,"updatesTotal":4}}',
    'id: 3\nevent: status\ndata: {"id":3,"type":"status","status":"FAILED","queuePlace":0,"failure":"No."}',
  ];
  const answers = [`${events.join('\n\n')}\n\n`, '{"status":"FAILED","failure":"No.","result":null}'];
  answer = (response) => response.end(answers.shift());
  const shares: number[] = [];
  await expect(client().wait('r', (share) => shares.push(share))).rejects.toThrow('No.');
  expect(shares).toEqual([0.25]);
  expect(asked.splice(0).map(({ url }) => url)).toEqual(['/api/v1/runs/r/events', '/api/v1/runs/r']);
});
