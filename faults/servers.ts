import { onTestFinished } from 'vitest';
import { newDataDirectory, removeDataDirectory, startServer, type TestServer } from '../e2e/server.ts';

/** Servers that run now, and data folders. Whatever ends this process, an interrupt included, ends the one by their own ids
 * and removes the other. */
const running = new Set<TestServer>();
const folders = new Set<string>();

process.once('exit', () => {
  for (const { pid } of running) kill(pid);
  for (const folder of folders) removeDataDirectory(folder);
});
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => process.exit(1));
// The program that started this one is gone.
process.once('disconnect', () => process.exit(1));

/** Starts a built server on a folder; it ends with the test, at the latest. */
export async function openServer(
  dataDirectory: string,
  env: Record<string, string> = {},
): Promise<TestServer> {
  // What is set around the harness is not what it is to measure.
  const plain = { HINDCAST_PASSWORD: '', HINDCAST_PUBLIC_URL: '', HINDCAST_MAX_TRAIN_BYTES: '' };
  const server = await startServer(dataDirectory, { ...plain, ...env });
  running.add(server);
  const end = async (signal?: NodeJS.Signals) => {
    await server.end(signal);
    running.delete(server);
  };
  onTestFinished(() => end('SIGKILL'));
  return { ...server, end };
}

/** A new empty data folder, which is removed behind the test. */
export function openFolder(): string {
  const folder = newDataDirectory();
  folders.add(folder);
  onTestFinished(() => {
    removeDataDirectory(folder);
    folders.delete(folder);
  });
  return folder;
}

function kill(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It has ended by itself.
  }
}
