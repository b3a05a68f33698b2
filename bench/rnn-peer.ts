import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { Case } from './rnn-sizes.ts';

/** Another library's training in a process of its own. */
export type Peer = {
  readonly version: string;
  /** Milliseconds of CPU of each update for about so many seconds; with two threads, milliseconds that passed. */
  time(one: Case, threads: number, seconds: number): Promise<number[]>;
  stop(): void;
};

const here = (file: string) => fileURLToPath(new URL(file, import.meta.url));

/** PyTorch in the Python that BENCH_PYTHON names, or in `python3`; null if there is none. */
export const startTorch = (): Promise<Peer | null> =>
  startPeer(process.env.BENCH_PYTHON ?? 'python3', [here('./rnn-torch.py')]);

/** TensorFlow.js; its packages are installed here first, for they are this bench's alone.
 * @returns null where they cannot be had */
export async function startTensorFlow(backend: 'wasm' | 'cpu'): Promise<Peer | null> {
  if (!existsSync(here('./tensorflow/node_modules/@tensorflow/tfjs-backend-wasm'))) {
    console.error('Installing TensorFlow.js in bench/tensorflow ...');
    const npm = ['install', '--no-audit', '--no-fund', '--no-package-lock', '--legacy-peer-deps'];
    spawnSync('npm', npm, { cwd: here('./tensorflow'), stdio: ['ignore', 'ignore', 'inherit'] });
  }
  return startPeer(process.execPath, [here('./tensorflow/train.js'), backend]);
}

async function startPeer(command: string, args: readonly string[]): Promise<Peer | null> {
  const child = spawn(command, args, { stdio: ['pipe', 'pipe', 'ignore'] });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const answer = async () => {
    const { value, done } = await lines.next();
    return done ? null : JSON.parse(value);
  };
  const hello = await Promise.race([answer(), once(child, 'error').then(() => null)]);
  if (!hello) return null;

  return {
    version: hello.version,
    async time(one, threads, seconds) {
      child.stdin.write(`${JSON.stringify({ case: one, threads, seconds })}\n`);
      return (await answer()) ?? [];
    },
    stop: () => {
      child.stdin.end();
    },
  };
}
