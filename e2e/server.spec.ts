import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { ask } from './ask.ts';
import { expect, test } from './fixtures.ts';
import { newDataDirectory, removeDataDirectory, startArguments, startServer } from './server.ts';

const root = path.resolve(import.meta.dirname, '..');

/** What a start that must fail printed, and its exit code. */
async function failingStart(env: Record<string, string>): Promise<{ code: number | null; said: string }> {
  const child = spawn(process.execPath, startArguments, {
    cwd: root,
    env: { ...process.env, PORT: '0', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  child.stdout.on('data', (chunk) => {
    said += chunk;
  });
  child.stderr.on('data', (chunk) => {
    said += chunk;
  });
  const [code] = await once(child, 'close');
  return { code, said };
}

test('a start that cannot be made is refused in one sentence', async ({ server }) => {
  const port = new URL(server.url).port;
  const directory = newDataDirectory();
  const cases = [
    [{ HOST: '0.0.0.0', HINDCAST_DATA_DIR: directory }, 'no HINDCAST_PASSWORD is set'],
    [{ PORT: 'three', HINDCAST_DATA_DIR: directory }, 'PORT must be a whole number'],
    [{ PORT: port, HINDCAST_DATA_DIR: directory }, `Port ${port} on 127.0.0.1 is taken`],
    [{ HINDCAST_DATA_DIR: server.dataDirectory }, 'another'],
    [{ HINDCAST_DATA_DIR: '/dev/null/data' }, 'cannot be made'],
  ] as const;
  for (const [env, part] of cases) {
    const { code, said } = await failingStart(env);
    expect(said).toContain(part);
    expect(said.trim().split('\n')).toHaveLength(1);
    expect(code).toBe(1);
  }
  removeDataDirectory(directory);
});

test('a data folder that cannot be written is named', async () => {
  test.skip(process.getuid?.() === 0, 'root may write everywhere');
  const directory = newDataDirectory();
  chmodSync(directory, 0o500);
  const { code, said } = await failingStart({ HINDCAST_DATA_DIR: directory });
  expect(said).toContain(directory);
  expect(code).toBe(1);
  removeDataDirectory(directory);
});

test('a foreign Host and a foreign Origin get a sentence and no data', async ({ server }) => {
  const rebound = await ask(server.url, { headers: { Host: 'evil.example' } });
  expect(rebound.status).toBe(421);
  expect(rebound.body).toContain('not to "evil.example"');
  const foreign = await ask(`${server.url}/datasets/upload`, {
    method: 'POST',
    headers: { Origin: 'https://evil.example' },
  });
  expect(foreign.status).toBe(403);
  expect(foreign.body).toContain('https://evil.example');
});

test('health answers, and every answer carries the security headers', async ({ server }) => {
  const health = await ask(`${server.url}/api/health`);
  expect(JSON.parse(health.body)).toMatchObject({ status: 'ok' });
  expect(health.headers['content-security-policy']).toContain("frame-ancestors 'none'");
  expect(health.headers['x-content-type-options']).toBe('nosniff');
  expect(health.headers['x-powered-by']).toBeUndefined();
});

test('SIGTERM ends the server, also through npm', async () => {
  const directory = newDataDirectory();
  const direct = await startServer(directory);
  await direct.end('SIGTERM');
  await expect(fetch(`${direct.url}/api/health`)).rejects.toThrow();

  const npm = spawn('npm', ['start'], {
    cwd: root,
    env: { ...process.env, PORT: '0', HINDCAST_DATA_DIR: directory },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  npm.stdout.on('data', (chunk) => {
    said += chunk;
  });
  await expect.poll(() => said, { timeout: 60_000 }).toContain('Hindcast is at');
  const url = /Hindcast is at (\S+)/.exec(said)?.[1] ?? '';
  const ended = once(npm, 'exit');
  npm.kill('SIGTERM');
  await ended;
  await expect(fetch(`${url}/api/health`)).rejects.toThrow();
  removeDataDirectory(directory);
});

test('a start makes its data folder where there is none', async () => {
  const parent = newDataDirectory();
  mkdirSync(path.join(parent, 'deep'));
  const server = await startServer(path.join(parent, 'deep', 'data'));
  expect((await fetch(`${server.url}/api/health`)).status).toBe(200);
  await server.end();
  removeDataDirectory(parent);
});
