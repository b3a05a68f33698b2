import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { Client, StreamableHTTPClientTransport } from '@modelcontextprotocol/client';
import { StdioClientTransport } from '@modelcontextprotocol/client/stdio';
import { z } from 'zod';
import { ask } from '../ask.ts';
import { storedRun } from '../stored-runs.ts';
import { expect, type GuardedServer, test } from './fixtures.ts';

const root = path.resolve(import.meta.dirname, '..', '..');
const rows = Array.from({ length: 120 }, (_, day) => {
  const date = new Date(Date.UTC(2024, 0, 1 + day)).toISOString().slice(0, 10);
  return `${date},${100 + (day % 7) * 3}`;
});
const csv = `day,sales\n${rows.join('\n')}\n`;
const small = { epochs: 2, members: 1, hiddenSize: 2, horizon: 2, holdout: 8, lookback: 7 };

/** A client of the SDK that is connected over HTTP with a token. */
async function connect({ server }: GuardedServer, token: string): Promise<Client> {
  const client = new Client({ name: 'test', version: '1.0.0' });
  const headers = { Authorization: `Bearer ${token}` };
  await client.connect(
    new StreamableHTTPClientTransport(new URL(`${server.url}/mcp`), { requestInit: { headers } }),
  );
  return client;
}

/** The real command, as an assistant starts it. */
async function spawn(folder: string, env: Readonly<Record<string, string>>): Promise<Client> {
  const client = new Client({ name: 'test', version: '1.0.0' });
  const args = [path.join(root, 'scripts', 'hindcast.js'), 'mcp'];
  const { PATH = '' } = process.env;
  const all = { PATH, INIT_CWD: folder, HOME: folder, ...env };
  await client.connect(
    new StdioClientTransport({ command: process.execPath, args, env: all, cwd: root, stderr: 'pipe' }),
  );
  return client;
}

const answerSchema = z.looseObject({
  isError: z.boolean().optional(),
  content: z.array(z.looseObject({ text: z.string() })),
  structuredContent: z.record(z.string(), z.unknown()).optional(),
});

async function call(client: Client, name: string, args: Record<string, unknown>, onProgress?: () => void) {
  const options = { timeout: 150_000, ...(onProgress ? { onprogress: onProgress } : {}) };
  const answer = answerSchema.parse(await client.callTool({ name, arguments: args }, options));
  return {
    ...{ isError: answer.isError ?? false, text: answer.content[0]?.text ?? '' },
    data: answer.structuredContent ?? {},
  };
}

test.describe.configure({ timeout: 240_000 });

test('over HTTP every tool does what it says, from a table to a shared link', async ({ guarded }) => {
  const client = await connect(guarded, guarded.tokens.admin);
  const { tools } = await client.listTools();
  const used = new Set<string>();
  const use = async (name: string, args: Record<string, unknown>, onProgress?: () => void) => {
    used.add(name);
    const answer = await call(client, name, args, onProgress);
    expect([name, answer.isError, answer.text.slice(0, 300)]).toEqual([name, false, expect.any(String)]);
    return answer;
  };
  expect((await use('inspect_table', { csv })).text).toContain('120 rows were read');
  const instant = await use('forecast_table', { csv, horizon: 5 });
  expect(instant.text).toMatch(/not (?:been )?(?:trained|judged)/);
  expect(instant.data.forecasts).toHaveLength(5);
  const { dataset } = (await use('store_dataset', { name: 'by an assistant', csv })).data;
  expect((await use('list_datasets', { search: 'assistant' })).text).toContain(String(dataset));
  const more = await use('append_rows', { dataset, csv: 'day,sales\n2024-04-30,104\n' });
  expect(more.data).toMatchObject({ version: 2 });
  const started = await use('train', { dataset, preset: 'quick', settings: small });
  const { run } = started.data;
  let told = 0;
  const ended = await use('wait_for_run', { run, seconds: 120 }, () => told++);
  expect(ended.data).toMatchObject({ status: 'SUCCEEDED', hasForecast: true });
  expect(told).toBeGreaterThan(0);
  const second = (await use('train', { dataset, preset: 'quick', settings: { ...small, seed: 5 } })).data;
  await use('wait_for_run', { run: second.run, seconds: 120 });
  const explained = await use('explain_run', { run });
  expect(explained.text).toMatch(/checks? passed/);
  expect(explained.text).toMatch(/Changing the future altered/);
  expect(explained.text).toContain('"method":"naive"');
  expect((await use('read_forecast', { run })).data.forecasts).toHaveLength(2);
  expect((await use('compare_runs', { runs: [run, second.run] })).text).toMatch(/every run held out/);
  expect((await use('list_runs', { dataset })).text).toContain(String(run));
  expect((await use('share_run', { run, lifetime: 'day' })).text).toMatch(/\/s\/[\w-]{22,}/);
  const third = (await use('train', { dataset, settings: { ...small, epochs: 400 } })).data;
  await use('cancel_run', { run: third.run });
  expect([...used].toSorted()).toEqual(tools.map(({ name }) => name).toSorted());
  await client.close();
});

test('what a tool is told wrongly is answered with the sentence of the page', async ({ guarded }) => {
  const client = await connect(guarded, guarded.tokens.admin);
  const wrong: readonly [string, Record<string, unknown>, RegExp][] = [
    ['inspect_table', {}, /either as csv or as file/],
    ['inspect_table', { csv, file: 'a.csv' }, /either as csv or as file/],
    ['inspect_table', { file: '/etc/passwd' }, /Over HTTP no file of the server is read/],
    ['forecast_table', { csv: 'a,b\nx,1\ny,2\n' }, /\w+ .*\.$/m],
    ['forecast_table', { csv, horizon: 0 }, /horizon/],
    ['store_dataset', { name: '', csv }, /name/],
    ['append_rows', { dataset: 'none', csv }, /no such dataset|There is no/],
    ['train', { dataset: 'none' }, /There is no/],
    ['wait_for_run', { run: 'none' }, /There is no such run/],
    ['cancel_run', { run: path.basename(storedRun('passengers').run) }, /\w/],
    ['explain_run', { run: 'none' }, /There is no such run/],
    ['read_forecast', { run: 'none' }, /There is no such run/],
    ['compare_runs', { runs: ['none', 'neither'] }, /There is no such run/],
    ['share_run', { run: 'none' }, /There is no such run/],
    ['list_runs', { cursor: 'mine' }, /cursor/],
    ['list_datasets', { limit: 0 }, /limit/],
  ];
  for (const [name, args, sentence] of wrong) {
    const { isError, text } = await call(client, name, args);
    expect([name, isError, text]).toEqual([name, true, expect.stringMatching(sentence)]);
  }
  await client.close();
});

test('a tool needs the scope of what it does, and says in advance what it will change', async ({
  guarded,
}) => {
  const client = await connect(guarded, guarded.tokens.reader);
  const { tools } = await client.listTools();
  for (const { name, annotations, description = '' } of tools) {
    const reads = description.includes('Changes nothing.');
    expect([name, annotations?.readOnlyHint]).toEqual([name, reads]);
    expect(description).toMatch(/Needs a token with the scope "(?:read|write|train|share)"/);
  }
  const run = path.basename(storedRun('passengers').run);
  const forbidden: readonly [string, Record<string, unknown>, string][] = [
    ['store_dataset', { name: 'x', csv }, 'write'],
    ['append_rows', { dataset: path.basename(storedRun('passengers').dataset), csv }, 'write'],
    ['train', { dataset: path.basename(storedRun('passengers').dataset) }, 'train'],
    ['cancel_run', { run }, 'train'],
    ['share_run', { run }, 'share'],
  ];
  for (const [name, args, scope] of forbidden) {
    const { isError, text } = await call(client, name, args);
    expect([name, isError, text]).toEqual([name, true, expect.stringContaining(`the scope "${scope}"`)]);
  }
  expect((await call(client, 'explain_run', { run })).isError).toBe(false);
  await client.close();
});

test('strangers, other sites and foreign names are refused', async ({ guarded }) => {
  const { server, tokens } = guarded;
  const body = JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'tools/list', params: {} });
  const post = (headers: Record<string, string>) =>
    ask(`${server.url}/mcp`, {
      method: 'POST',
      headers: {
        ...{ 'Content-Type': 'application/json', Accept: 'application/json, text/event-stream' },
        ...{ 'Content-Length': String(body.length), ...headers },
      },
      body,
    });
  const Authorization = `Bearer ${tokens.reader}`;
  expect((await post({ Authorization })).body).toContain('inspect_table');
  expect((await post({})).status).toBe(401);
  expect((await post({ Authorization: 'Bearer hindcast_none' })).status).toBe(401);
  expect((await post({ Authorization, Origin: 'https://evil.example' })).status).toBe(403);
  expect((await post({ Authorization, Host: 'evil.example' })).status).toBe(421);
  expect((await ask(`${server.url}/mcp`, { headers: { Authorization } })).status).toBe(405);
});

test('a big answer is cut with a sentence that says how to get the rest', async ({ guarded }) => {
  const client = await connect(guarded, guarded.tokens.reader);
  const wide = csv.replace('sales', 'sales,visits,returns').replaceAll(/,(\d+)$/gm, ',$1,1$1,2$1');
  const { text, data } = await call(client, 'forecast_table', { csv: wide, horizon: 100 });
  expect(text).toMatch(/The first 200 of 300 rows are shown; for the others/);
  expect(data.forecasts).toHaveLength(200);
  await client.close();
});

test('over standard input files are read below the folder alone, and the server is asked with the token', async ({
  guarded,
}) => {
  const around = mkdtempSync(path.join(os.tmpdir(), 'hindcast-mcp-'));
  const folder = path.join(around, 'open');
  try {
    writeFileSync(path.join(around, 'secret.csv'), csv);
    mkdirSync(folder);
    writeFileSync(path.join(folder, 'sales.csv'), csv);
    symlinkSync('../secret.csv', path.join(folder, 'link.csv'));
    const client = await spawn(folder, {
      HINDCAST_URL: guarded.server.url,
      HINDCAST_TOKEN: guarded.tokens.admin,
    });
    expect((await call(client, 'inspect_table', { file: 'sales.csv' })).text).toContain('120 rows');
    for (const file of ['../secret.csv', 'link.csv', '/etc/passwd', path.join(around, 'secret.csv')]) {
      const { isError, text } = await call(client, 'inspect_table', { file });
      expect([file, isError, text]).toEqual([file, true, expect.stringContaining('does not lie below')]);
    }
    const stored = await call(client, 'store_dataset', { name: 'from a file', file: 'sales.csv' });
    expect(stored.data).toMatchObject({ dataset: expect.any(String) });
    expect((await call(client, 'list_datasets', { search: 'from a file' })).text).toContain('from a file');
    await client.close();
    // Where no server answers, what needs nothing stored goes on.
    const alone = await spawn(folder, { HINDCAST_URL: 'http://127.0.0.1:9' });
    expect(
      (await call(alone, 'forecast_table', { file: 'sales.csv', horizon: 3 })).data.forecasts,
    ).toHaveLength(3);
    const unreached = await call(alone, 'list_datasets', {});
    expect([unreached.isError, unreached.text]).toEqual([
      true,
      expect.stringContaining('No server answers at'),
    ]);
    await alone.close();
  } finally {
    rmSync(around, { recursive: true, force: true });
  }
});
