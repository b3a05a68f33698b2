import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

/** A table as some reader understood it; null where it refused the file. */
export type ReadTable = {
  readonly header: readonly string[] | null;
  readonly rows: readonly string[][];
} | null;

/** Other readers of CSV in a process of their own. */
export type CleanPeer = {
  readonly version: string;
  /** What each of its readers made of a file, by the reader's name. */
  read(file: string): Promise<Record<string, ReadTable>>;
  stop(): void;
};

const here = (file: string) => fileURLToPath(new URL(file, import.meta.url));

/** csv.Sniffer, and pandas if it is there, in the Python that BENCH_PYTHON names, or in `python3`; null without one. */
export const startPython = (): Promise<CleanPeer | null> =>
  startPeer(process.env.BENCH_PYTHON ?? 'python3', here('./clean-peers.py'));

/** DuckDB; its package is installed here first, for it is this bench's alone.
 * @returns null where it cannot be had */
export async function startDuckDb(): Promise<CleanPeer | null> {
  if (!existsSync(here('./duckdb/node_modules/@duckdb/node-api'))) {
    console.error('Installing DuckDB in bench/duckdb ...');
    const npm = ['install', '--no-audit', '--no-fund', '--no-package-lock'];
    spawnSync('npm', npm, { cwd: here('./duckdb'), stdio: ['ignore', 'ignore', 'inherit'] });
  }
  return startPeer(process.execPath, here('./duckdb/read-csv.js'));
}

async function startPeer(command: string, script: string): Promise<CleanPeer | null> {
  const child = spawn(command, [script], { stdio: ['pipe', 'pipe', 'ignore'] });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const answer = async () => {
    const { value, done } = await lines.next();
    return done ? null : JSON.parse(value);
  };
  const hello = await Promise.race([answer(), once(child, 'error').then(() => null)]);
  if (!hello) return null;

  return {
    version: hello.version,
    async read(file) {
      child.stdin.write(`${file}\n`);
      return (await answer()) ?? {};
    },
    stop: () => {
      child.stdin.end();
    },
  };
}
