import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { makeToken } from './api-client.ts';
import { expect, type GuardedServer, test } from './fixtures.ts';

const run = promisify(execFile);
const root = path.resolve(import.meta.dirname, '..', '..');

/** A block of docs/api.md below a heading, as it stands. */
function blockBelow(heading: string, language: string): string {
  const [, section = ''] = readFileSync(path.join(root, 'docs/api.md'), 'utf8').split(`\n### ${heading}\n`);
  const block = new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\``, 'm').exec(section)?.[1];
  if (block === undefined) throw new Error(`docs/api.md has no ${language} block below "${heading}".`);
  return block;
}

/** Half a year of days to the end of June 2024. */
const sales = `day,sales\n${Array.from({ length: 182 }, (_, day) => `${new Date(Date.UTC(2024, 0, 1 + day)).toISOString().slice(0, 10)},${100 + day / 10 + 12 * Math.sin((2 * Math.PI * day) / 7)}`).join('\n')}\n`;

/** Runs a block where docs/api.md says: beside sales.csv and the clients, with the two variables. */
async function walk({ server }: GuardedServer, file: string, text: string, command: readonly string[]) {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'hindcast-walk-'));
  try {
    writeFileSync(path.join(folder, 'sales.csv'), sales);
    writeFileSync(path.join(folder, 'package.json'), '{ "type": "module" }');
    for (const name of ['clients', 'node_modules'])
      symlinkSync(path.join(root, name), path.join(folder, name));
    writeFileSync(path.join(folder, file), text);
    const [program = '', ...args] = command;
    const env = {
      ...{ ...process.env, PYTHONDONTWRITEBYTECODE: '1', FORCE_COLOR: '0', INIT_CWD: folder },
      HINDCAST_URL: server.url,
      HINDCAST_TOKEN: await makeToken(server.dataDirectory, 'read,write,train,share'),
    };
    const { stdout } = await run(program, [...args, file], { cwd: folder, env, maxBuffer: 16_000_000 });
    return stdout;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

test.describe.configure({ timeout: 180_000 });

test('the walk with curl does what it says', async ({ guarded }) => {
  const printed = await walk(guarded, 'walk.sh', `set -eu\n${blockBelow('curl', 'sh')}`, ['sh']);
  expect(printed).toContain('"timePattern":"YYYY-MM-DD"');
  expect(printed.match(/^sales,2024-07-0\d,/gm)?.length).toBeGreaterThan(7);
  expect(printed).toContain('"number":2');
  expect(printed).toContain('"status":"SUCCEEDED"');
  expect(printed).toMatch(/"method":"naive"/);
  expect(printed).toMatch(/"address":"[^"]*\/s\/[\w-]{22,}"/);
});

test('the walk in TypeScript does what it says', async ({ guarded }) => {
  const printed = await walk(guarded, 'walk.ts', blockBelow('TypeScript', 'ts'), [process.execPath]);
  expect(printed).toMatch(/held-out days/);
  expect(printed).toMatch(/^7$/m);
  expect(printed).toMatch(/\/s\/[\w-]{22,}/);
  expect(printed).toContain('unknown-run There is no such run: it may have been deleted.');
});

test('the walk in Python does what it says', async ({ guarded }) => {
  const printed = await walk(guarded, 'walk.py', blockBelow('Python', 'python'), ['python3']);
  expect(printed).toMatch(/held-out days/);
  expect(printed).toContain('yhat_lo_80');
  expect(printed).toMatch(/\/s\/[\w-]{22,}/);
  expect(printed).toContain('unknown-run There is no such run: it may have been deleted.');
});

test('the walk of an assistant does what it says', async ({ guarded }) => {
  const printed = await walk(guarded, 'walk.mjs', blockBelow('MCP', 'ts'), [process.execPath]);
  expect(printed).toMatch(/held-out days/);
  expect(printed).toMatch(/checks? passed/);
  expect(printed.match(/"ds":"2024-07-0\d"/g)?.length).toBe(14);
  expect(printed).toMatch(/\/s\/[\w-]{22,}/);
});

test('the walk on the command line does what it says', async ({ guarded }) => {
  const script = path.join(root, 'scripts', 'hindcast.js');
  const named = `set -eu\nhindcast() { "${process.execPath}" "${script}" "$@"; }\n`;
  const text = `${named}${blockBelow('The command line', 'sh')}\ncat forecast.csv\n`;
  const printed = await walk(guarded, 'walk.sh', text, ['sh']);
  expect(printed.match(/^sales,2024-07-0\d,/gm)?.length).toBe(7);
});

test('the Python client passes its own tests against this server', async ({ guarded }) => {
  const env = {
    ...{ ...process.env, PYTHONDONTWRITEBYTECODE: '1', HINDCAST_URL: guarded.server.url },
    HINDCAST_TOKEN: guarded.tokens.admin,
  };
  const { stderr } = await run('python3', ['-m', 'unittest', 'discover', 'clients/python/tests'], {
    ...{ cwd: root, env },
  });
  expect(stderr).toMatch(/Ran \d+ tests[\s\S]*OK/);
});
