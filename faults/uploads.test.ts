import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { openClient, sendUpload } from './client.ts';
import { tell } from './form.ts';
import { watchHealth } from './health.ts';
import { dailyCsv } from './runs.ts';
import { openFolder, openServer } from './servers.ts';
import { watchTurns } from './turns.ts';

const fileBytes = 20_000_000;
/** Of the server's thread in one go; thousands of rows to store make so much garbage that its collection takes longer. */
const longestTurnMs = { usual: 100, manyRows: 250 } as const;

/** Files that have held a server up, and what comes of each. */
const files: readonly {
  readonly name: string;
  readonly status: number;
  readonly limitMs: number;
  readonly make: () => string;
}[] = [
  {
    name: 'nothing but quotes',
    status: 422,
    limitMs: longestTurnMs.usual,
    make: () => '"'.repeat(fileBytes),
  },
  {
    name: 'ordinary',
    status: 201,
    limitMs: longestTurnMs.usual,
    make: () => rowsOf('minute,a,b,c', (row) => `${minute(row)},${row % 97},${(row * 7) % 101},${row % 13}`),
  },
  {
    name: 'thousands of series',
    status: 201,
    limitMs: longestTurnMs.manyRows,
    make: () =>
      rowsOf('minute,id,a', (row) => `${minute(row % 100)},key ${Math.floor(row / 100)},${row % 97}`),
  },
  {
    name: 'every other row refused',
    status: 201,
    limitMs: longestTurnMs.manyRows,
    make: () => rowsOf('minute,a,b', (row) => `${minute(row)},${row % 2 === 0 ? row % 97 : `what ${row}`},1`),
  },
];

test('pages are answered while files of 20 MB are read and stored', async () => {
  const turns = watchTurns();
  const { url } = await openServer(openFolder(), turns.environment);
  const client = await openClient(url);
  // What is compiled and read for the first time is no file's doing.
  for (const file of ['first', 'second', 'third']) await client.upload(file, dailyCsv(4_000, file));
  turns.takeLongest();
  const idle = await watchHealth(url, () => wait(3_000));
  tell(`a page of nobody's upload, idle: ${idle.said}`);
  for (const { name, status, limitMs, make } of files) {
    const csv = Buffer.from(make());
    turns.takeLongest();
    const { value, said } = await watchHealth(url, () => sendUpload(url, name, csv));
    const turnMs = turns.takeLongest();
    tell(`20 MB, ${name}: ${value.status}; longest turn of the server's thread ${turnMs} ms; a page ${said}`);
    expect([name, value.status]).toEqual([name, status]);
    expect([name, turnMs <= limitMs]).toEqual([name, true]);
  }
});

function rowsOf(header: string, row: (row: number) => string): string {
  const lines = [header];
  for (let bytes = 0; bytes < fileBytes; ) {
    const line = row(lines.length - 1);
    bytes += line.length + 1;
    lines.push(line);
  }
  return lines.join('\n');
}

const minute = (row: number): string => new Date(Date.UTC(2020, 0, 1, 0, row)).toISOString().slice(0, 16);
