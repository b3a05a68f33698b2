import { once } from 'node:events';
import net from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { ask } from '../e2e/ask.ts';
import { openClient } from './client.ts';
import { countRows } from './database.ts';
import { isShort, tell } from './form.ts';
import { watchHealth } from './health.ts';
import { dailyCsv, smallRun, startRun, waitForRun } from './runs.ts';
import { openFolder, openServer } from './servers.ts';
import { readBuiltSite } from './site.ts';

const site = readBuiltSite();

/** What an address may hold that its page did not write. */
const strangeIds = [
  ...[
    '%00',
    '%',
    '%ff',
    '%2e%2e',
    '..%2f..',
    '__proto__',
    'constructor',
    'null',
    '-1',
    '1e999',
    'NaN',
    '%F0%9F%92%A9',
  ],
  ...['a'.repeat(3_000), "'%20OR%201=1--", '[id]', '$1', '%0d%0aSet-Cookie:a=b', '<script>', '1;2'],
];
const strangeQueries = [
  ...[
    'key=',
    'key=%00',
    `key=${'k'.repeat(5_000)}`,
    'key=a&key=b',
    'from=NaN&to=Infinity',
    'from=1e400&to=-1e400',
  ],
  ...[
    'page=-1',
    'page=1e99',
    'page=x',
    'sort=__proto__',
    'search=%',
    'search=%00',
    `search=${'%25'.repeat(1_000)}`,
  ],
  ...[
    'id=',
    `${'id=a&'.repeat(3_000)}`,
    'after=-1',
    'after=1e99',
    'after=x',
    'series=__proto__',
    'points=1e9',
  ],
  ...['_rsc=1', 'next=//evil.example', 'problem=%3Cscript%3E', 'version=9999999999999999999', 'x[]=1&x[a]=2'],
];

test('strange addresses, queries and forms get an answer below 500, and change nothing', async () => {
  const folder = openFolder();
  const server = await openServer(folder);
  const { url } = server;
  const client = await openClient(url);
  const datasetId = await client.upload('sales', dailyCsv(120, 'sales'));
  const runId = await startRun(client, folder, { datasetId, key: 'sales', fields: smallRun });
  await waitForRun(folder, runId);
  await wait(1_000);
  const before = countRows(folder);
  const ids: Readonly<Record<string, string>> = { datasets: datasetId, runs: runId };
  const found: string[] = [];
  let asked = 0;
  const check = async (name: string, answer: Promise<{ status: number; body: string }>) => {
    asked++;
    const { status, body } = await answer;
    if (status >= 500 || /\n\s+at \S+ \(/.test(body)) found.push(`${status} ${name.slice(0, 200)}`);
  };
  const some = <Item>(items: readonly Item[]) => (isShort ? items.filter((_, i) => i % 4 === 0) : items);

  // Two that Next adds, one of which is the page of an error.
  for (const route of site.routes.filter((route) => !route.startsWith('/_'))) {
    if (route.includes('['))
      for (const id of some(strangeIds)) {
        const path = route.replaceAll(/\[[^\]]+\]+/g, id);
        await check(`GET ${path}`, ask(encodeURI(`${url}${path}`).replaceAll('%25', '%')));
      }
    const path = route.replaceAll(/(\w+)\/\[[^\]]+\]+/g, (_, parent) => `${parent}/${ids[parent] ?? 'none'}`);
    for (const query of some(strangeQueries))
      await check(`GET ${path}?${query}`, ask(`${url}${path}?${query}`));
    for (const method of ['POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS'])
      for (const type of ['text/plain', 'application/json', 'multipart/form-data'])
        if (path !== '/enter/session')
          await check(
            `${method} ${path} ${type}`,
            ask(url + path, { method, headers: { 'Content-Type': type }, body: '{"' }),
          );
  }
  expect(found).toEqual([]);
  expect(server.output()).not.toMatch(/unhandled|uncaught/i);
  expect(countRows(folder)).toEqual(before);
  tell(`strange addresses, queries and bodies: ${asked}, all answered below 500`);
});

test('forms of twenty thousand keys, of too much and of nonsense are answered', async () => {
  const folder = openFolder();
  const server = await openServer(folder);
  const { url } = server;
  const client = await openClient(url);
  await client.upload('sales', dailyCsv(120, 'sales'));
  const start = (fields: Record<string, string | readonly string[]>) =>
    client.submit('startRunAction', {
      ...{ versionId: 'none', intent: 'run', scope: 'some', seriesKey: 'sales' },
      ...{ preset: 'quick', shownPreset: 'quick', shownScope: 'one', ...smallRun, ...fields },
    });
  const keys = Array.from({ length: 20_000 }, (_, i) => `a key of a series, number ${i}`);
  const many = await start({ seriesKeys: keys });
  expect([many.status, JSON.stringify(many.value)]).toEqual([
    200,
    expect.stringContaining('does not exist any more'),
  ]);
  const fields = await start(Object.fromEntries(keys.map((key) => [key, 'x'])));
  expect(fields.status).toBe(200);
  const long = { Origin: url, 'Next-Action': 'a', 'Content-Length': String(11 * 1024 * 1024) };
  expect((await ask(url, { method: 'POST', headers: long, body: null })).status).toBe(413);

  const strange = [
    '',
    '[]',
    '{}',
    'null',
    '[null,null]',
    '[1]',
    '["$K1"]',
    '["$F1"]',
    '["$Q1"]',
    '["$@0"]',
    '"$undefined"',
  ];
  const deep = `${'['.repeat(20_000)}${']'.repeat(20_000)}`;
  const listed = JSON.stringify([keys]);
  const before = countRows(folder);
  for (const { id } of site.actions)
    for (const body of [...strange, deep, listed, '["__proto__","constructor"]', '["none",{"a":1}]']) {
      const headers = { Origin: url, 'Next-Action': id, 'Content-Type': 'text/plain;charset=UTF-8' };
      // What no page of ours sends may be answered with an error, but it must be answered, and change nothing.
      const { status, body: said } = await ask(`${url}/`, { method: 'POST', headers, body });
      expect([id, body.slice(0, 40), status, /node_modules|\.ts:\d/.test(said)]).toEqual([
        id,
        body.slice(0, 40),
        status,
        false,
      ]);
    }
  expect(countRows(folder)).toEqual(before);
  expect((await ask(`${url}/api/health`)).status).toBe(200);
});

test('senders who never finish take no place from others', async () => {
  const { url } = await openServer(openFolder());
  const { port, host } = new URL(url);
  const starts = [
    `GET / HTTP/1.1\r\nHost: ${host}\r\nX-Slow: `,
    `POST /datasets/upload?name=slow HTTP/1.1\r\nHost: ${host}\r\nOrigin: ${url}\r\nContent-Length: 1000000\r\n\r\nday,y\n`,
    `POST /enter/session HTTP/1.1\r\nHost: ${host}\r\nContent-Length: 100\r\n\r\npass`,
    `GET /api/health HTTP/1.1\r\nHost: ${host}\r\n\r\n`,
    '',
  ];
  const sockets = await Promise.all(
    Array.from({ length: isShort ? 50 : 500 }, async (_, i) => {
      const socket = net.connect(Number(port), '127.0.0.1').on('error', () => {});
      await once(socket, 'connect');
      socket.write(starts[i % starts.length] ?? '');
      return socket;
    }),
  );
  // What they have sent is answered first.
  await ask(`${url}/api/health`);
  const { said } = await watchHealth(url, async () => {
    for (let i = 0; i < 5; i++) {
      for (const socket of sockets) if (socket.writable) socket.write('a');
      await wait(1_000);
    }
  });
  // One of the same address that is whole is read although some that are not wait for their senders.
  const client = await openClient(url);
  for (const socket of sockets) socket.destroy();
  await client.upload('whole', dailyCsv(100, 'whole'));
  tell(`${sockets.length} senders who never finish: a page ${said}`);
});

test('headers without an end, and many of them, are refused', async () => {
  const { url } = await openServer(openFolder());
  const { port, host } = new URL(url);
  const send = async (text: string): Promise<string> => {
    const socket = net.connect(Number(port), '127.0.0.1');
    await once(socket, 'connect');
    // It may be closed while we still write.
    socket.on('error', () => {});
    let heard = '';
    socket.on('data', (chunk) => {
      heard += chunk;
    });
    socket.write(text);
    await Promise.race([new Promise((resolve) => socket.on('close', resolve)), wait(5_000)]);
    socket.destroy();
    return heard.split('\r\n', 1)[0] ?? '';
  };
  const head = `GET /api/health HTTP/1.1\r\nHost: ${host}\r\n`;
  expect(await send(`${head}X-Long: ${'a'.repeat(100_000)}\r\n\r\n`)).toMatch(/ 431 /);
  expect(
    await send(
      `${head}${Array.from({ length: 5_000 }, (_, i) => `X-${i}: 1\r\n`).join('')}Connection: close\r\n\r\n`,
    ),
  ).toMatch(/ 431 | 200 /);
  // Two lengths, and a length beside parts: what a proxy and a server may read differently.
  for (const twice of [
    'Content-Length: 3\r\nContent-Length: 5',
    'Content-Length: 3\r\nTransfer-Encoding: chunked',
  ])
    expect(await send(`POST /enter/session HTTP/1.1\r\nHost: ${host}\r\n${twice}\r\n\r\nabcde`)).toMatch(
      / 400 /,
    );
  for (const bad of [
    `GET /\u0000 HTTP/1.1\r\nHost: ${host}\r\n\r\n`,
    'GET  HTTP/1.1\r\n\r\n',
    'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n',
    `GET http://evil.example/ HTTP/1.1\r\nHost: evil.example\r\n\r\n`,
  ])
    expect(await send(bad)).toMatch(/ (400|421|505) /);
  expect((await ask(`${url}/api/health`)).status).toBe(200);
});
