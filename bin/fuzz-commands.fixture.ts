import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { PassThrough, Readable } from 'node:stream';
import { cleanCsv } from '#lib/ingest/index.ts';
import type { IngestSummary } from '#lib/ingest/schema.ts';
import { ledgerKindWords } from '#lib/ingest/schema.ts';
import { seededRandom } from '../scripts/testing/seeded-random.ts';
import { damageBytes, damages } from './damage-file.fixture.ts';
import { runCommand } from './hindcast.ts';

const corpus = path.resolve(import.meta.dirname, '..', 'lib', 'ingest', 'corpus');

/** A file of the corpus, damaged; the same for the same seed. */
export type DamagedFile = { readonly name: string; readonly bytes: Uint8Array };

/** Every file of the corpus, each damaged in `ways` ways of its own. */
export function* damagedFiles(seed: number, ways: number): Generator<DamagedFile> {
  const files = readdirSync(corpus)
    .filter((file) => file.endsWith('.csv'))
    .sort();
  const names = Object.keys(damages);
  for (const [at, file] of files.entries()) {
    const bytes = readFileSync(path.join(corpus, file));
    for (let way = 0; way < ways; way++) {
      const random = seededRandom(seed + at * 1_000 + way);
      // Each damage comes to each file in turn; now and then a second one, or bits that are turned over.
      const chosen = [names[(at + way) % names.length] ?? ''];
      if (random() < 0.3) chosen.push(names[Math.floor(random() * names.length)] ?? '');
      const bits = random() < 0.15 ? 1 + Math.floor(random() * 20) : 0;
      const name = `${file}, ${chosen.join(', then ')}${bits > 0 ? `, ${bits} bits` : ''}`;
      yield { name, bytes: damageBytes(bytes, chosen, random, bits) };
    }
  }
}

/** What a command did with a file. */
export type Ran = { readonly code: number; readonly out: string; readonly err: string };

/** Runs a command on bytes from standard input, in this process. */
export async function runOn(bytes: Uint8Array, args: readonly string[]): Promise<Ran> {
  const [stdout, stderr] = [new PassThrough(), new PassThrough()];
  const code = await runCommand(args, { startedIn: corpus, stdin: Readable.from([bytes]), stdout, stderr });
  return { code, out: textOf(stdout), err: textOf(stderr) };
}

/** What is wrong with how the three commands took a file; nothing, where all is well. */
export async function findFaults({ bytes }: DamagedFile, commands: readonly string[]): Promise<string[]> {
  const faults: string[] = [];
  for (const command of commands) {
    const args = {
      inspect: ['inspect', '-', '--json'],
      clean: ['clean', '-'],
      forecast: ['forecast', '-', '--preset', 'instant', '--json'],
    }[command] ?? [command];
    try {
      const ran = await runOn(bytes, args);
      faults.push(...faultsOf(ran).map((fault) => `${command}: ${fault}`));
      if (command === 'inspect' && ran.code === 0) faults.push(...ledgerFaults(JSON.parse(ran.out), bytes));
      if (command === 'forecast' && ran.code === 0) faults.push(...forecastFaults(ran.out));
    } catch (error) {
      faults.push(`${command}: ${error instanceof Error ? error.stack : String(error)}`);
    }
  }
  return faults;
}

/** What every command keeps to: its codes, sentences for people, and no trace of its own inside. */
export function faultsOf({ code, out, err }: Ran): string[] {
  const faults = [];
  // 2 is a command that was typed wrongly, which none of these is.
  if (code !== 0 && code !== 3) faults.push(`ended with ${code}: ${err.slice(0, 200)}`);
  if (code === 3 && out !== '') faults.push('refused, and wrote all the same');
  if (code === 3 && err.trim().split('\n').length !== 1) faults.push(`refused in ${err.slice(0, 200)}`);
  if (/^\s+at .+[(:]\d|\[object |\bundefined\b|TypeError|RangeError|node:internal/m.test(err))
    faults.push(`said ${err.slice(0, 300)}`);
  return faults;
}

/** Rows that are neither read nor in the ledger, and entries that the counts do not know. */
function ledgerFaults(summary: IngestSummary, bytes: Uint8Array): string[] {
  const { rowsRead, rowsRefused, ledger, ledgerCounts, ledgerDropped } = summary;
  const faults = [];
  const counted = ledgerCounts.reduce((sum, { count }) => sum + count, 0);
  if (counted !== ledger.length + ledgerDropped)
    faults.push(`inspect: ${counted} counted, ${ledger.length} kept and ${ledgerDropped} let go`);
  const refused = ledgerCounts
    .filter(({ kind }) => ledgerKindWords[kind].action === 'refused')
    .reduce((sum, { count }) => sum + count, 0);
  if (refused !== rowsRefused) faults.push(`inspect: ${rowsRefused} refused, ${refused} in the ledger`);
  const kinds = new Set(summary.notes.map(({ kind }) => kind));
  // A row of these is many observations.
  if (kinds.has('time-across') || kinds.has('meter-records')) return faults;
  const table = cleanCsv(bytes, 1);
  const rows = table.ok ? table.value.rows.filter((row) => row.some((cell) => cell.trim() !== '')).length : 0;
  if (!kinds.has('several-tables') && rowsRead + rowsRefused < rows)
    faults.push(`inspect: ${rows} rows, ${rowsRead} read and ${rowsRefused} refused`);
  const lines = Buffer.from(bytes)
    .toString('latin1')
    .split(/\r\n|[\n\r]/).length;
  if (rowsRead + rowsRefused > lines)
    faults.push(`inspect: ${lines} lines, ${rowsRead} read and ${rowsRefused} refused`);
  return faults;
}

/** Forecasts that are no numbers. JSON writes them as null. */
function forecastFaults(out: string): string[] {
  const { forecasts } = JSON.parse(out);
  const text = JSON.stringify(forecasts.map(({ future }: { future: unknown }) => future ?? []));
  return /null|NaN/.test(text) ? [`forecast: ${text.slice(0, 200)}`] : [];
}

function textOf(stream: PassThrough): string {
  let text = '';
  for (let chunk = stream.read(); chunk !== null; chunk = stream.read()) text += chunk;
  return text;
}
