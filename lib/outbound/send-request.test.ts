import { createServer, type IncomingMessage, type RequestListener, type Server } from 'node:http';
import { gzipSync } from 'node:zlib';
import { afterEach, expect, test } from 'vitest';
import { readAllowedAddresses } from './allowed-addresses.ts';
import { sendRequest } from './send-request.ts';

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

async function serve(listener: RequestListener): Promise<number> {
  const server = createServer(listener);
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  return typeof address === 'object' && address !== null ? address.port : 0;
}

async function send(
  address: string,
  {
    allow = '127.0.0.1',
    timeMs = 5_000,
    bytes = 1_000,
    resolve,
  }: Partial<{
    allow: string;
    timeMs: number;
    bytes: number;
    resolve: (host: string) => Promise<{ address: string; family: number }[]>;
  }> = {},
) {
  const allowed = readAllowedAddresses(allow);
  if (!allowed.ok) throw new Error(allowed.problem);
  const chunks: Uint8Array[] = [];
  const answer = await sendRequest({
    ...{ url: new URL(address), method: 'GET', headers: {}, allowed: allowed.value },
    ...{ limits: { timeMs, bytes, redirects: 2 }, signal: new AbortController().signal },
    take: async (chunk) => void chunks.push(chunk),
    ...(resolve === undefined ? {} : { resolve }),
  });
  return answer.ok ? [answer.value.status, Buffer.concat(chunks).toString()] : answer.problem.code;
}

test('an answer is taken, unpacked, within its limits of size and time', async () => {
  const port = await serve(({ url }, response) => {
    if (url === '/gzip') response.setHeader('Content-Encoding', 'gzip').end(gzipSync('a,b'));
    else if (url === '/bomb')
      response.setHeader('Content-Encoding', 'gzip').end(gzipSync('a'.repeat(100_000)));
    else if (url === '/long') response.setHeader('Content-Length', '1001').end('a'.repeat(1_001));
    else if (url === '/streamed') for (let part = 0; part < 20; part++) response.write('a'.repeat(100));
    else if (url === '/cut')
      response.writeHead(200, { 'Content-Length': '10' }).write('a', () => response.destroy());
    else if (url === '/slow') response.write('a');
    else if (url === '/broken') response.writeHead(500).end('no');
    else response.end('plain');
  });
  const at = (path: string, more = {}) => send(`http://127.0.0.1:${port}${path}`, more);
  expect(await at('/')).toEqual([200, 'plain']);
  expect(await at('/gzip')).toEqual([200, 'a,b']);
  expect(await at('/broken')).toEqual([500, '']);
  for (const path of ['/bomb', '/long', '/streamed'])
    expect([path, await at(path)]).toEqual([path, 'too-large']);
  expect(await at('/cut')).toBe('unreached');
  expect(await at('/slow', { timeMs: 200 })).toBe('too-slow');
  expect(await send('http://127.0.0.1:9/')).toBe('unreached');
});

test('a redirect is checked as an address is, and takes no credentials elsewhere', async () => {
  const asked: (string | undefined)[] = [];
  const other = await serve(({ headers }: IncomingMessage, response) => {
    asked.push(headers.authorization);
    response.end('there');
  });
  const port = await serve(({ url, headers }, response) => {
    asked.push(headers.authorization);
    const targets: Record<string, string> = {
      '/other': `http://127.0.0.1:${other}/`,
      '/metadata': 'http://169.254.169.254/latest/meta-data/',
      '/file': 'file:///etc/passwd',
      '/decimal': 'http://2130706434/',
      '/round': '/round',
    };
    const location = targets[url ?? ''];
    response.writeHead(302, { Location: location ?? '/' }).end();
  });
  const at = (path: string) => send(`http://me:secret@127.0.0.1:${port}${path}`);
  expect(await at('/other')).toEqual([200, 'there']);
  expect(asked).toEqual([`Basic ${Buffer.from('me:secret').toString('base64')}`, undefined]);
  expect(await at('/metadata')).toBe('private-address');
  expect(await at('/decimal')).toBe('private-address');
  expect(await at('/file')).toBe('other-scheme');
  expect(await at('/round')).toBe('many-redirects');
});

test('the connection goes to the address that was checked: a name that changes in between leads nowhere else', async () => {
  let asked = 0;
  const port = await serve((_request, response) => response.end('checked'));
  // Were the name resolved a second time, it would be another address.
  const resolve = async () => [{ address: asked++ === 0 ? '127.0.0.1' : '127.0.0.2', family: 4 }];
  expect(await send(`http://rebinding.example:${port}/`, { resolve })).toEqual([200, 'checked']);
  expect(asked).toBe(1);
  expect(await send(`http://rebinding.example:${port}/`, { resolve })).toBe('private-address');
});
