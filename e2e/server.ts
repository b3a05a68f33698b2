import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

/** A server that never says where it is would hold up its test for good. */
const startLimitMs = 60_000;
const root = path.resolve(import.meta.dirname, '..');

const startWords: readonly string[] = JSON.parse(
  readFileSync(path.join(root, 'package.json'), 'utf8'),
).scripts.start.split(' ');

/** What `npm start` hands to Node: the script, and before it the settings of the engine. */
export const startArguments = startWords.slice(startWords.indexOf('node') + 1);

/** What `npm start` sets for the allocator of the system. */
export const startEnvironment = Object.fromEntries(
  startWords.filter((word) => word.startsWith('MALLOC_')).map((word) => word.split('=')),
);

/** A real server of its own, as `npm start` would run it. */
export type TestServer = {
  readonly url: string;
  readonly dataDirectory: string;
  readonly pid: number;
  /** Everything it printed so far. */
  output(): string;
  /** Ends it with the signal and resolves when it has ended. */
  end(signal?: NodeJS.Signals): Promise<void>;
};

/** A new empty data folder. */
export const newDataDirectory = (): string => mkdtempSync(path.join(os.tmpdir(), 'hindcast-e2e-'));

/** Removes a data folder with all that is in it. */
export const removeDataDirectory = (directory: string): void =>
  rmSync(directory, { recursive: true, force: true });

/** Starts the built server on a free port and resolves once it says where it is.
 * @param more arguments beside those of `npm start`: `--dev` starts what `npm run dev` would */
export async function startServer(
  dataDirectory: string,
  env: Record<string, string> = {},
  more: readonly string[] = [],
): Promise<TestServer> {
  const child = spawn(process.execPath, [...startArguments, ...more], {
    cwd: root,
    env: { ...process.env, ...startEnvironment, PORT: '0', HINDCAST_DATA_DIR: dataDirectory, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let printed = '';
  child.stdout.on('data', (chunk) => {
    printed += chunk;
  });
  child.stderr.on('data', (chunk) => {
    printed += chunk;
  });
  const url = await waitForAddress(child, () => printed);
  return {
    url,
    dataDirectory,
    pid: child.pid ?? 0,
    output: () => printed,
    end: (signal = 'SIGTERM') => end(child, signal),
  };
}

async function waitForAddress(child: ChildProcess, printed: () => string): Promise<string> {
  const giveUpAtMs = Date.now() + startLimitMs;
  for (;;) {
    const address = /Hindcast is at (http:\S+)/.exec(printed())?.[1];
    if (address !== undefined) return address;
    if (child.exitCode !== null || Date.now() > giveUpAtMs) {
      const how = child.exitCode === null ? ' in time' : `, and ended with code ${child.exitCode}`;
      child.kill('SIGKILL');
      throw new Error(`The server did not start${how}. It said:\n${printed()}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill(signal);
  await ended;
}
