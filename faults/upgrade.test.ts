import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import net from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { isShort, tell } from './form.ts';
import { openFolder, openServer } from './servers.ts';
import { readBuiltSite } from './site.ts';

const answerLimitMs = 20_000;
const sockets = isShort ? 60 : 400;
const paths = ['/_next/webpack-hmr', '/_next/hmr', '/api/health', '/', '/datasets/upload'];
const upgrades = ['websocket', 'h2c', 'TLS/1.0', 'websocket, h2c'];

test('whoever asks for another protocol is answered in HTTP, and leaves nothing open', async () => {
  const { url, pid } = await openServer(openFolder(), { HINDCAST_PASSWORD: 'correct horse battery' });
  const { port, host } = new URL(url);
  const request = (path: string, upgrade: string): string =>
    `${[
      `GET ${path} HTTP/1.1`,
      ...[`Host: ${host}`, 'Connection: Upgrade, HTTP2-Settings', `Upgrade: ${upgrade}`],
      ...[
        'HTTP2-Settings: AAMAAABkAAQAAP__',
        'Sec-WebSocket-Version: 13',
        'Sec-WebSocket-Key: dGhlIHNhbXBsZQ==',
      ],
    ].join('\r\n')}\r\n\r\n`;
  const everyRoute = [...paths, ...readBuiltSite().routes.filter((route) => !route.includes('['))];
  const before = openFiles(pid);
  let asked = 0;
  for (const path of everyRoute)
    for (const upgrade of upgrades) {
      asked++;
      const { socket, firstLine } = await send(Number(port), request(path, upgrade));
      expect([path, upgrade, await firstLine]).toEqual([
        path,
        upgrade,
        expect.stringMatching(/^HTTP\/1\.1 (200|303|401|404)/),
      ]);
      socket.destroy();
    }
  // As many at once as would take every descriptor that such a server has by default, did they stay open.
  for (let round = 0; round < sockets; round += 20) {
    const some = await Promise.all(
      Array.from({ length: 20 }, (_, i) => send(Number(port), request(paths[i % 2] ?? '/', 'websocket'))),
    );
    asked += some.length;
    for (const { firstLine } of some) expect(await firstLine).toMatch(/^HTTP\/1\.1 /);
    for (const { socket } of some) socket.destroy();
  }
  for (const end = Date.now() + 10_000; openFiles(pid) > before + 4 && Date.now() < end; ) await wait(50);
  expect(openFiles(pid)).toBeLessThanOrEqual(before + 4);
  tell(
    `requests for an upgrade: ${asked}, each answered in HTTP; descriptors before ${before}, after ${openFiles(pid)}`,
  );
});

async function send(port: number, text: string): Promise<{ socket: net.Socket; firstLine: Promise<string> }> {
  const socket = net.connect(port, '127.0.0.1');
  await once(socket, 'connect');
  const firstLine = new Promise<string>((resolve) => {
    let heard = '';
    const timer = setTimeout(() => resolve('no answer'), answerLimitMs);
    const end = () => {
      clearTimeout(timer);
      resolve(heard.split('\r\n', 1)[0] ?? '');
    };
    socket.on('error', () => {});
    socket.on('close', end);
    socket.on('data', (chunk) => {
      heard += chunk;
      if (heard.includes('\r\n')) end();
    });
  });
  socket.write(text);
  return { socket, firstLine };
}

/** Linux counts them; elsewhere none are seen. */
const openFiles = (pid: number): number =>
  process.platform === 'linux' ? readdirSync(`/proc/${pid}/fd`).length : 0;
