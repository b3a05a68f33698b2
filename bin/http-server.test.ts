import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import net from 'node:net';
import { PassThrough } from 'node:stream';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, expect, test } from 'vitest';
import { createHttpServer } from './http-server.ts';

const open: { server: Server | null; sockets: net.Socket[] } = { server: null, sockets: [] };
afterEach(() => {
  for (const socket of open.sockets.splice(0)) socket.destroy();
  open.server?.closeAllConnections();
  open.server?.close();
});

/** A server on loopback, to which Next's listener for upgrades is fastened: it takes connections and says nothing. */
async function serve(
  answer: (request: IncomingMessage, response: ServerResponse) => void,
  options: { silenceMs?: number; drainMs?: number; admitsUpgrade?: () => boolean } = {},
): Promise<number> {
  const server = createHttpServer({
    admitsUpgrade: () => false,
    answer: async (request, response) => answer(request, response),
    ...options,
  });
  server.on('upgrade', () => {});
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  open.server = server;
  const address = server.address();
  return typeof address === 'object' && address ? address.port : 0;
}

async function connect(port: number): Promise<{ socket: net.Socket; heard: () => string }> {
  const socket = net.connect(port, '127.0.0.1');
  let text = '';
  socket.on('data', (chunk) => {
    text += chunk;
  });
  socket.on('error', () => {});
  open.sockets.push(socket);
  await once(socket, 'connect');
  return { socket, heard: () => text };
}

async function until(isTrue: () => boolean, limitMs = 5_000): Promise<void> {
  for (const end = Date.now() + limitMs; !isTrue() && Date.now() < end; ) await wait(10);
}

const countAnswers = (text: string): number => text.split('HTTP/1.1 200').length - 1;

test('a wish to upgrade is answered as if it was not there, whichever it is', async () => {
  const port = await serve((request, response) => response.end(request.url));
  for (const upgrade of ['websocket', 'h2c', 'TLS/1.0']) {
    const { socket, heard } = await connect(port);
    socket.write(`GET /_next/hmr HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: ${upgrade}\r\n\r\n`);
    await until(() => heard().includes('_next'));
    expect(heard()).toMatch(/^HTTP\/1\.1 200 OK.*\/_next\/hmr/s);
  }
});

test('two hundred sockets that ask for an upgrade and go away leave no file open', async () => {
  const port = await serve((_request, response) => response.end('here'));
  const before = openFiles();
  for (let round = 0; round < 4; round++) {
    const clients = await Promise.all(Array.from({ length: 50 }, () => connect(port)));
    for (const { socket } of clients)
      socket.write(
        'GET /_next/webpack-hmr HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n',
      );
    await until(() => clients.every(({ heard }) => heard().includes('here')));
    for (const { socket } of clients) socket.destroy();
  }
  await until(() => openFiles() <= before + 2);
  expect(openFiles()).toBeLessThanOrEqual(before + 2);
});

test('an upgrade that is admitted reaches its listener', async () => {
  const port = await serve((_request, response) => response.end('plain'), { admitsUpgrade: () => true });
  open.server?.removeAllListeners('upgrade');
  open.server?.on('upgrade', (_request, socket) => socket.end('HTTP/1.1 101 Switching Protocols\r\n\r\n'));
  const { socket, heard } = await connect(port);
  socket.write('GET / HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n');
  await until(() => heard() !== '');
  expect(heard()).toContain('101 Switching');
});

test('a body that comes slowly is read to its end, however long that takes', async () => {
  const port = await serve((request, response) => request.resume().on('end', () => response.end()), {
    silenceMs: 150,
  });
  expect(open.server?.requestTimeout).toBe(0);
  const { socket, heard } = await connect(port);
  socket.write('POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 10\r\n\r\n');
  for (let byte = 0; byte < 10; byte++) {
    await wait(50);
    socket.write('a');
  }
  await until(() => heard() !== '');
  expect(countAnswers(heard())).toBe(1);
});

test('a sender that falls silent in the middle of its body is let go', async () => {
  const port = await serve((request) => request.resume(), { silenceMs: 100 });
  const { socket } = await connect(port);
  socket.write('POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 10\r\n\r\nhalf');
  await once(socket, 'close', { signal: AbortSignal.timeout(5_000) });
});

test('an answer that takes longer than a sender may be silent is waited for', async () => {
  const port = await serve((_request, response) => setTimeout(() => response.end('late'), 400), {
    silenceMs: 100,
  });
  const { socket, heard } = await connect(port);
  socket.write('GET / HTTP/1.1\r\nHost: x\r\n\r\n');
  await until(() => heard() !== '');
  expect(heard()).toContain('late');
});

test('behind a body that was refused early the connection lives on', async () => {
  const port = await serve((request, response) => {
    if (request.method === 'GET') return response.end('next');
    // As a web stream over the body does it when its reader stops.
    const reader = request.pipe(new PassThrough());
    reader.once('data', () => {
      reader.destroy();
      response.writeHead(413).end('too much');
    });
  });
  const { socket, heard } = await connect(port);
  const bytes = 4 * 1024 * 1024;
  socket.write(`POST / HTTP/1.1\r\nHost: x\r\nContent-Length: ${bytes}\r\n\r\n`);
  socket.write(Buffer.alloc(bytes, 'a'));
  socket.write('GET / HTTP/1.1\r\nHost: x\r\n\r\n');
  const startedMs = Date.now();
  await until(() => heard().includes('next'));
  expect(heard()).toMatch(/HTTP\/1\.1 413.*too much.*HTTP\/1\.1 200.*next/s);
  expect(Date.now() - startedMs).toBeLessThan(3_000);
});

test('a body without an end is not thrown away for ever', async () => {
  const port = await serve((_request, response) => response.writeHead(401).end('no'), { drainMs: 200 });
  const { socket, heard } = await connect(port);
  socket.write(`POST / HTTP/1.1\r\nHost: x\r\nContent-Length: ${2 ** 40}\r\n\r\n`);
  const flood = setInterval(() => socket.write('a'.repeat(1_000)), 20);
  // Not by `once` of node:events: whoever goes on writing to a closed connection may be told so by a reset.
  await new Promise<void>((resolve) => void socket.once('close', () => resolve()));
  clearInterval(flood);
  expect(heard()).toContain('401');
});

const openFiles = (): number => (process.platform === 'linux' ? readdirSync('/proc/self/fd').length : 0);
