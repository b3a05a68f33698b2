import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { newDataDirectory, removeDataDirectory, startServer } from '../e2e/server.ts';

// npm run bench:api [seconds] [clients]
// Clients that ask the built server for one instant forecast after the other, each of a table of 200 days, and a reader that asks
// for its health every 100 ms meanwhile: answers, errors, how long they took, and the server's memory. Needs `npm run build`.

const seconds = Number(process.argv[2] ?? 60);
const clients = Number(process.argv[3] ?? 100);
const rows = Array.from({ length: 200 }, (_, day) => {
  const date = new Date(Date.UTC(2024, 0, 1 + day)).toISOString().slice(0, 10);
  return `${date},${(100 + day / 10 + 12 * Math.sin((2 * Math.PI * day) / 7)).toFixed(2)}`;
});
const csv = `day,sales\n${rows.join('\n')}\n`;

const folder = newDataDirectory();
const server = await startServer(folder, {
  HINDCAST_API_RATE: '0',
  HINDCAST_PASSWORD: 'correct horse battery',
});
const token = execFileSync(process.execPath, ['scripts/hindcast.js', 'token', 'create', 'load'], {
  env: { ...process.env, HINDCAST_DATA_DIR: folder },
  stdio: ['ignore', 'pipe', 'ignore'],
})
  .toString()
  .trim();
const residentMb = (): number =>
  Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${server.pid}/status`, 'utf8'))?.[1]) / 1024;

const tookMs: number[] = [];
const healthMs: number[] = [];
const answers = new Map<number, number>();
const memory: number[] = [];
const endMs = performance.now() + 1000 * seconds;
const askOnce = async (): Promise<void> => {
  const startedMs = performance.now();
  const response = await fetch(`${server.url}/api/v1/forecast?horizon=28`, {
    method: 'POST',
    headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'text/csv' },
    body: csv,
  });
  await response.arrayBuffer();
  tookMs.push(performance.now() - startedMs);
  answers.set(response.status, (answers.get(response.status) ?? 0) + 1);
};
await askOnce();
tookMs.length = 0;
const watch = async (): Promise<void> => {
  while (performance.now() < endMs) {
    const startedMs = performance.now();
    await (await fetch(`${server.url}/api/health`)).arrayBuffer();
    healthMs.push(performance.now() - startedMs);
    memory.push(residentMb());
    await wait(100);
  }
};
const client = async (): Promise<void> => {
  while (performance.now() < endMs) await askOnce();
};
await Promise.all([watch(), ...Array.from({ length: clients }, client)]);

const at = (sorted: readonly number[], share: number): string =>
  (sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN).toFixed(0);
const byTime = tookMs.toSorted((a, b) => a - b);
const health = healthMs.toSorted((a, b) => a - b);
const third = Math.floor(memory.length / 3);
const most = (part: readonly number[]): string => Math.max(...part).toFixed(0);
console.log(
  `${clients} clients, ${seconds} s: ${tookMs.length} forecasts, ${(tookMs.length / seconds).toFixed(1)} a second`,
);
console.log(`answers by status: ${[...answers].map(([status, count]) => `${count} x ${status}`).join(', ')}`);
console.log(
  `a forecast took ${at(byTime, 0.5)} ms (median), ${at(byTime, 0.95)} ms (p95), ${at(byTime, 1)} ms at most`,
);
console.log(
  `health took ${at(health, 0.5)} ms (median), ${at(health, 0.95)} ms (p95), ${at(health, 1)} ms at most`,
);
console.log(
  `resident memory, most of each third: ${most(memory.slice(0, third))}, ${most(memory.slice(third, 2 * third))}, ${most(memory.slice(2 * third))} MB`,
);
await server.end();
removeDataDirectory(folder);
