import { globSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { type Answer, ask } from '../e2e/ask.ts';
import { projectRoot } from '../scripts/project.js';
import { type Client, openClient } from './client.ts';
import { countRows } from './database.ts';
import { isShort, tell } from './form.ts';
import { dailyCsv, smallRun, startRun, waitForRun } from './runs.ts';
import { openFolder, openServer } from './servers.ts';
import { type BuiltAction, readBuiltSite } from './site.ts';

const password = 'correct horse battery';
/** Stands in names of stored things alone: whoever reads it has read what is stored. */
const canary = 'canary7f3a';
const site = readBuiltSite();

/** All that may be answered without signing in, in the words of the build; what is new here must be wanted. */
const open: readonly string[] = [
  ...['/enter', '/api/health', '/favicon.svg', '/s/[token]', '/s/[token]/race', '/s/[token]/forecast.csv'],
  ...['/s/[token]/epochs.csv', '/s/[token]/memory/weights', '/s/[token]/memory/[position]'],
];
const signInFirst = 'Sign in first: this server asks for a password.\n';

const methods = isShort
  ? ['GET', 'HEAD', 'POST', 'DELETE']
  : [
      'GET',
      'HEAD',
      'POST',
      'PUT',
      'PATCH',
      'DELETE',
      'OPTIONS',
      'TRACE',
      'PROPFIND',
      'QUERY',
      'REPORT',
      'LOCK',
    ];

/** What has opened doors elsewhere: headers by which a framework or a proxy is told of another address, method or user. */
const headerSets: readonly Readonly<Record<string, string>>[] = [
  {},
  { Accept: 'text/html' },
  { RSC: '1', 'Next-Router-Prefetch': '1' },
  {
    'x-middleware-subrequest': 'middleware:middleware:middleware:middleware:middleware',
    'x-nextjs-data': '1',
  },
  { Cookie: 'hindcast=1.a; __prerender_bypass=1', Authorization: 'Basic YTph' },
  ...(isShort
    ? []
    : [
        { 'X-Original-URL': '/api/health', 'X-Rewrite-URL': '/enter', 'x-matched-path': '/enter' },
        { 'x-invoke-path': '/enter', 'x-invoke-status': '200', 'x-invoke-output': '/enter' },
        { 'X-HTTP-Method-Override': 'GET', 'X-Method-Override': 'GET', 'x-http-method': 'GET' },
        { 'X-Forwarded-For': '127.0.0.1', 'X-Forwarded-Host': 'localhost', 'X-Real-IP': '127.0.0.1' },
        { 'X-Forwarded-Proto': 'https', 'X-Forwarded-Prefix': '/enter', Forwarded: 'for=127.0.0.1' },
        { 'Next-Action': '0'.repeat(42), 'Content-Type': 'text/plain;charset=UTF-8' },
        { Range: 'bytes=0-1', 'If-None-Match': '*', Expect: '' },
        { 'Last-Event-ID': '0', Accept: 'text/event-stream' },
        { Upgrade: 'websocket', Connection: 'Upgrade' },
      ]),
];

test('a stranger is answered by the open routes alone, whatever route, method and headers', async () => {
  const { url, places, client, share } = await openGuardedSite();
  let asked = 0;
  const found: unknown[] = [];
  const check = async (path: string, isOpen: boolean, method: string, headers: Record<string, string>) => {
    asked++;
    const answer = await ask(url + path, { method, headers });
    const isReading = method === 'GET' || method === 'HEAD';
    const isRight = isApi(path)
      ? isClosedApi(answer)
      : isOpen && isReading
        ? answer.status < 500
        : isClosed(answer, isReading, headers.Accept);
    const isTold = answer.body.includes(canary) || JSON.stringify(answer.headers).includes(canary);
    if (!isRight || (isTold && !path.startsWith(share)))
      found.push([method, path, headers, answer.status, answer.body.slice(0, 200)]);
  };
  for (const { path, isOpen } of places)
    for (const method of methods)
      await Promise.all(headerSets.map((headers) => check(path, isOpen, method, headers)));
  for (const path of spellings) {
    asked++;
    const { status, body } = await ask(url + path);
    if (![400, 401, 404].includes(status) || body.includes(canary))
      found.push([path, status, body.slice(0, 200)]);
  }
  for (const action of site.actions)
    for (const page of ['/', '/enter', share, ...action.pages.slice(0, isShort ? 1 : undefined)])
      for (const headers of actionHeaders(action, url)) {
        asked++;
        const answer = await ask(url + page, { method: 'POST', headers, body: '[]' });
        if (answer.status !== 401 || answer.body !== signInFirst)
          found.push([action.name, page, answer.status, answer.body.slice(0, 200)]);
      }
  expect(found.map((one) => JSON.stringify(one))).toEqual([]);
  // The same addresses are there for whoever is inside: the sweep has not asked for nothing.
  expect((await client.get('/datasets')).body).toContain(canary);
  expect((await ask(url + share)).body).toContain(canary);
  tell(`anonymous requests: ${asked}, over ${places.length} addresses and ${site.actions.length} actions`);
});

test('a cookie does not open the API, and a token opens nothing else', async () => {
  const folder = openFolder();
  const { url } = await openServer(folder, { HINDCAST_PASSWORD: password });
  const client = await openClient(url, password);
  await client.upload(canary, dailyCsv(60, canary));
  for (const path of ['/api/v1/datasets', '/api/v1/openapi.json', '/api/v1/tokens']) {
    const answer = await client.get(path);
    expect([path, answer.status, answer.body.includes(canary)]).toEqual([path, 401, false]);
  }
  const { value } = await client.submit('createTokenAction', {
    name: 'sweep',
    scopes: 'admin',
    lifetime: 'day',
  });
  const token = /"token":"(hindcast_[\w-]+)"/.exec(JSON.stringify(value))?.[1] ?? '';
  const Authorization = `Bearer ${token}`;
  expect((await ask(`${url}/api/v1/datasets`, { headers: { Authorization } })).body).toContain(canary);
  for (const path of ['/datasets', '/runs', '/settings/tokens', '/api'])
    expect([path, (await ask(url + path, { headers: { Authorization } })).status]).toEqual([path, 401]);
});

test('no other site makes a server without a password do or tell anything', async () => {
  const folder = openFolder();
  const { url } = await openServer(folder);
  const client = await openClient(url);
  await client.upload(canary, dailyCsv(60, canary));
  const before = countRows(folder);
  const { port } = new URL(url);
  const origins = [
    'https://evil.example',
    'null',
    'http://127.0.0.1:1',
    `http://127.0.0.1.evil.example:${port}`,
    '',
  ];
  const hosts = [
    'evil.example',
    `evil.example:${port}`,
    `127.0.0.1.evil.example:${port}`,
    `127.0.0.1@evil.example`,
    '[::2]',
    ' ',
  ];
  const found: unknown[] = [];
  let asked = 0;
  const expectStatus = async (
    wanted: number,
    path: string,
    method: string,
    headers: Record<string, string>,
  ) => {
    asked++;
    const answer = await ask(url + path, { method, headers, body: method === 'GET' ? '' : '[]' });
    // Node itself answers a request without any Host.
    const isRight = answer.status === wanted || (headers.Host === '' && answer.status === 400);
    if (!isRight || answer.body.includes(canary)) found.push([method, path, headers, answer.status]);
  };
  const targets: [string, string, Record<string, string>][] = [
    ['/datasets/upload?name=forged', 'POST', {}],
    ['/enter/session', 'POST', {}],
    ['/enter/sign-out', 'POST', {}],
    ...site.routes.map((route): [string, string, Record<string, string>] => [
      fillRoute(route, {}),
      'DELETE',
      {},
    ]),
    ...site.actions.map(({ id, pages }): [string, string, Record<string, string>] => [
      fillRoute(pages[0] ?? '/', {}),
      'POST',
      { 'Next-Action': id, 'Content-Type': 'text/plain;charset=UTF-8' },
    ]),
  ];
  for (const [path, method, headers] of targets) {
    for (const Origin of origins) await expectStatus(403, path, method, { ...headers, Origin });
    for (const Host of hosts)
      await expectStatus(421, path, method, { ...headers, Host, Origin: `http://${Host}` });
  }
  for (const route of site.routes)
    for (const Host of hosts) await expectStatus(421, fillRoute(route, {}), 'GET', { Host });
  expect(found.map((one) => JSON.stringify(one))).toEqual([]);
  expect(countRows(folder)).toEqual(before);
  tell(`forged origins and hosts: ${asked} requests, nothing changed`);
});

/** Ways to write an address that a gate and a router may read differently. */
const spellings = [
  ...['//datasets', '/./datasets', '/enter/../datasets', '/enter/%2e%2e/datasets', '/enter/..%2fdatasets'],
  ...['/s/x/../../datasets', '/s/%2e%2e/datasets', '/s/..;/datasets', '/_next/static/../../datasets'],
  ...['/api/v1', '/api/v1/../../datasets', '/api/v1/%2e%2e/%2e%2e/datasets', '/api/v1/..%2f..%2fdatasets'],
  ...['/_next/static/%2e%2e/%2e%2e/datasets', '/_next/static/..%2f..%2fdatasets', '/%64atasets', '/DATASETS'],
  ...['/datasets/', '/datasets?x=/enter', '/datasets;/enter', '/datasets%00', '/api/health/../../datasets'],
  ...[
    '/_next/image?url=%2Fdatasets&w=64&q=75',
    '/_next/data/x/datasets.json',
    '/datasets.rsc',
    '/datasets.txt',
  ],
  ...[
    '/index.segments/_tree.segment.rsc',
    '/_next/hmr',
    '/_next/webpack-hmr',
    '/__nextjs_original-stack-frames',
  ],
  ...[
    '/_next/static/%5c..%5c..%5cdatasets',
    '/enter?next=/datasets&_rsc=1#/../datasets'.replace('/enter', '/runs'),
  ],
];

/** A server with a password, on which a run was trained and shared, and every address of it. */
async function openGuardedSite() {
  const folder = openFolder();
  const { url } = await openServer(folder, { HINDCAST_PASSWORD: password });
  const client = await openClient(url, password);
  const datasetId = await client.upload(`${canary} sales`, dailyCsv(120, `${canary}-key`));
  const runId = await startRun(client, folder, { datasetId, key: `${canary}-key`, fields: smallRun });
  await waitForRun(folder, runId);
  const share = await makeLink(client, runId);
  const token = share.slice('/s/'.length);
  const files = globSync(['public/**/*.*', '.next/static/**/*.js'], { cwd: projectRoot });
  const [script = ''] = files.filter((file) => file.startsWith('.next'));
  const statics = files
    .filter((file) => file.startsWith('public'))
    .map((file) => `/${path.posix.relative('public', file.replaceAll(path.sep, '/'))}`);
  const addresses = site.routes.flatMap((route) => {
    if (route === apiRoute) return apiPlaces(datasetId, runId).map((path) => ({ route, path }));
    return [
      { route, path: fillRoute(route, {}) },
      ...(route.includes('[')
        ? [{ route, path: fillRoute(route, { runs: runId, datasets: datasetId, s: token }) }]
        : []),
    ];
  });
  const places = [
    ...addresses.map(({ route, path }) => ({ path, isOpen: open.includes(route) })),
    ...statics.map((path) => ({ path, isOpen: open.includes(path) })),
    { path: script.replace('.next', '/_next'), isOpen: true },
    { path: '/nowhere', isOpen: false },
  ];
  return { url, client, places, share };
}

async function makeLink(client: Client, runId: string): Promise<string> {
  const { value } = await client.submit('createShareLinkAction', { runId, lifetime: 'week' });
  const [, link = ''] = /"address":"[^"]*(\/s\/[\w-]+)"/.exec(JSON.stringify(value)) ?? [];
  return link;
}

/** What the build calls the route of the API, which asks for a token of its own. */
const apiRoute = '/api/v1/[...path]';
const isApi = (path: string): boolean => path.startsWith('/api/v1/') || path === '/mcp';

/** Addresses of the API: lists, what is stored, what changes something, and one that is not there. */
const apiPlaces = (datasetId: string, runId: string): string[] =>
  [
    ...['openapi.json', 'server', 'datasets', 'runs', 'tokens', 'forecast', 'inspect', 'nowhere'],
    ...[`datasets/${datasetId}`, `datasets/${datasetId}/values?key=${canary}-key`],
    ...[`runs/${runId}`, `runs/${runId}/forecast`, `runs/${runId}/events`, `runs/${runId}/links`],
  ].map((place) => `/api/v1/${place}`);

/** A problem that names no more than the token that is missing; a method that the API does not know is told so. */
function isClosedApi({ status, body, headers }: Answer): boolean {
  if (status === 405) return headers['content-type'] === 'application/problem+json' || body === '';
  const isProblem = headers['content-type'] === 'application/problem+json';
  return status === 401 && isProblem && (body === '' || /"code":"(token-missing|unknown-token)"/.test(body));
}

/** An address of a route: ids of what is stored by the folder that they stand in, else one that is no id. */
const fillRoute = (route: string, ids: Readonly<Record<string, string>>): string =>
  route
    .replace('[...path]', 'datasets')
    .replaceAll(/(\w+)\/\[(\w+)\]/g, (_whole, folder, name) =>
      name === 'position' ? `${folder}/0` : `${folder}/${ids[folder] ?? 'none'}`,
    );

function isClosed(
  { status, body, headers }: Answer,
  isReading: boolean,
  accept: string | undefined,
): boolean {
  if (isReading && accept === 'text/html')
    return status === 303 && /^\/enter\?next=/.test(headers.location ?? '');
  return status === 401 && (body === signInFirst || body === '');
}

const actionHeaders = ({ id }: BuiltAction, origin: string): Record<string, string>[] => [
  { 'Next-Action': id, 'Content-Type': 'text/plain;charset=UTF-8', Origin: origin },
  { 'Next-Action': id, 'Content-Type': 'multipart/form-data; boundary=x' },
];
