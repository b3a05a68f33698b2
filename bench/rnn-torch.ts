import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { Case } from './rnn-sizes.ts';

/** PyTorch in a process of its own, or null where no Python with torch is found. */
export type Torch = {
  readonly version: string;
  /** Milliseconds of each update in about so many seconds: CPU time on one thread, time that passed on more. */
  time(one: Case, threads: number, seconds: number): Promise<number[]>;
  stop(): void;
};

/** Looks for a Python with torch: BENCH_PYTHON, then `python3`. */
export async function startTorch(): Promise<Torch | null> {
  const python = process.env.BENCH_PYTHON ?? 'python3';
  const child = spawn(python, [fileURLToPath(new URL('./rnn-torch.py', import.meta.url))], {
    stdio: ['pipe', 'pipe', 'ignore'],
  });
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
