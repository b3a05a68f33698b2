// How well messy tables are read by `hindcast clean`, Papa Parse, DuckDB, pandas and Python's csv.Sniffer: the same
// bytes, the same score of 0 to 10, cell by cell, every reader detecting all by itself.
//   npm run bench:clean -- [--json] [--peers python,duckdb] [--set tuned,held-out,real]
// Papa Parse is always there. The Python is BENCH_PYTHON or `python3`; DuckDB is installed in bench/duckdb at the first
// run, unless --peers leaves it out. The files are this project's own: see docs/ingest.md for what that is worth.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import Papa from 'papaparse';
import { cleanCsv } from '#lib/ingest/clean/clean-csv.ts';
import { heldOutTables } from '#lib/ingest/clean/held-out-tables.fixture.ts';
import { type PollutedFile, pollutedFiles } from '#lib/ingest/clean/pollute.fixture.ts';
import { realWorldFiles } from '#lib/ingest/clean/real-world.fixture.ts';
import { scoreTable } from '#lib/ingest/clean/score-table.fixture.ts';
import { kindOfFile } from './clean-kinds.ts';
import { type CleanPeer, type ReadTable, startDuckDb, startPython } from './clean-peer.ts';

const { values: options } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    peers: { type: 'string', default: 'python,duckdb' },
    set: { type: 'string', default: 'tuned,held-out,real' },
  },
});

const sets: Record<string, () => readonly PollutedFile[]> = {
  tuned: () => pollutedFiles(),
  'held-out': () => pollutedFiles(heldOutTables()),
  real: () =>
    realWorldFiles().map(({ name, text, header, rows }) => ({
      ...{ name: `real: ${name}`, bytes: new TextEncoder().encode(text), header, rows },
    })),
};

const wanted = options.peers.split(',');
const peers: CleanPeer[] = [];
for (const [name, start] of [
  ['python', startPython],
  ['duckdb', startDuckDb],
] as const) {
  const peer = wanted.includes(name) ? await start() : null;
  if (peer !== null) peers.push(peer);
}
console.error(['Papa Parse', ...peers.map(({ version }) => version)].join(', '));

const folder = mkdtempSync(path.join(os.tmpdir(), 'hindcast-bench-'));
const file = path.join(folder, 'messy.csv');
const scores = new Map<string, Map<string, number[]>>();
try {
  for (const set of options.set.split(',')) {
    for (const polluted of sets[set]()) {
      writeFileSync(file, polluted.bytes);
      const tables: Record<string, ReadTable> = {
        Hindcast: readHere(polluted),
        'Papa Parse': readPapa(polluted),
      };
      for (const peer of peers) Object.assign(tables, await peer.read(file));
      for (const [reader, table] of Object.entries(tables)) {
        const score = scoreTable(polluted, table);
        for (const kind of new Set(['all', kindOfFile(polluted.name)]))
          keep(`${set}: ${kind}`, reader, score);
      }
    }
  }
} finally {
  for (const peer of peers) peer.stop();
  rmSync(folder, { recursive: true, force: true });
}

const table = [...scores].map(([kind, readers]) => ({
  kind,
  files: readers.get('Hindcast')?.length,
  ...Object.fromEntries([...readers].map(([reader, all]) => [reader, Number(mean(all).toFixed(3))])),
}));
if (options.json) console.log(JSON.stringify(table));
else console.table(table);

function readHere({ bytes }: PollutedFile): ReadTable {
  const outcome = cleanCsv(bytes, 1);
  return outcome.ok
    ? { header: outcome.value.header, rows: outcome.value.rows.map((cells) => [...cells]) }
    : null;
}

/** As a page would: decoded by its mark or as UTF-8, the delimiter guessed, the first row as names. */
function readPapa({ bytes }: PollutedFile): ReadTable {
  const mark = bytes[0] * 256 + bytes[1];
  const encoding = mark === 0xfffe ? 'utf-16le' : mark === 0xfeff ? 'utf-16be' : 'utf-8';
  const { data } = Papa.parse<string[]>(new TextDecoder(encoding).decode(bytes), { skipEmptyLines: true });
  const [header = null, ...rows] = data;
  return { header, rows };
}

function keep(kind: string, reader: string, score: number): void {
  const readers = scores.get(kind) ?? new Map<string, number[]>();
  scores.set(kind, readers.set(reader, [...(readers.get(reader) ?? []), score]));
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
