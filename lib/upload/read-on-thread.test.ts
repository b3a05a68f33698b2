import { readFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { ingestCsv } from '#lib/ingest/index.ts';
import { readOnThread } from './read-on-thread.ts';
import { describeUploadProblem } from './upload-problem.ts';

const corpus = (file: string): Uint8Array =>
  readFileSync(new URL(`../ingest/corpus/${file}`, import.meta.url));

async function* chunksOf(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.slice(at, at + size);
}

const never = (): AbortSignal => new AbortController().signal;

test('a thread reads what the same call reads here: series, ledger, refusals', async () => {
  for (const file of [
    'nixtla-long.csv',
    'ragged-rows.csv',
    'irregular.csv',
    'gaps-filled.csv',
    'empty.csv',
  ]) {
    const bytes = corpus(file);
    const here = await ingestCsv(chunksOf(bytes, 100), {});
    expect([file, await readOnThread(chunksOf(bytes, 100), {}, never())]).toEqual([file, here]);
  }
});

test('whoever goes away ends the thread at once, also in the middle of a chunk', async () => {
  const head = Array.from(
    { length: 40 },
    (_, day) => `2024-01-${String((day % 28) + 1).padStart(2, '0')},${day}`,
  );
  const bytes = new TextEncoder().encode(`day,y\n${head.join('\n')}\n${'"a,'.repeat(3_000_000)}`);
  const leaving = new AbortController();
  const read = readOnThread(chunksOf(bytes, 1 << 20), {}, leaving.signal);
  const refused = expect(read).rejects.toThrow('gone');
  await wait(300);
  const startedMs = performance.now();
  leaving.abort(new Error('gone'));
  await refused;
  expect(performance.now() - startedMs).toBeLessThan(5_000);
});

test('an error of the bytes is thrown on', async () => {
  async function* broken(): AsyncGenerator<Uint8Array> {
    yield corpus('nixtla-long.csv');
    throw new Error('cut off');
  }
  await expect(readOnThread(broken(), {}, never())).rejects.toThrow('cut off');
});

test('a file that takes too long is refused with a sentence', async () => {
  const bytes = new TextEncoder().encode(`day,y\n2024-01-01,1\n${'"a,'.repeat(2_000_000)}`);
  const read = await readOnThread(chunksOf(bytes, 1 << 20), {}, never(), 100);
  if (read.ok) throw new Error('It was read within 100 ms.');
  expect(read.problem).toEqual({ code: 'reading-too-long', limitMs: 100 });
  expect(describeUploadProblem({ code: 'reading-too-long', limitMs: 900_000 })).toMatch(
    /longer than 15 minutes/,
  );
});

test('a packed bomb is refused from the middle of its bytes, however they come', async () => {
  const bytes = new Uint8Array(gzipSync(Buffer.alloc(60 * 1024 * 1024, '2024-01-01,1\n'), { level: 9 }));
  for (const size of [1_000, 20_000, bytes.length])
    expect(await readOnThread(chunksOf(bytes, size), {}, never())).toMatchObject({
      ok: false,
      problem: { code: 'too-much-inside' },
    });
});

test('a workbook is read on the thread as it is here', async () => {
  const bytes = readFileSync(new URL('../files/corpus/days-from-1904.xlsx', import.meta.url));
  const read = await readOnThread(chunksOf(bytes, 1_000), {}, never());
  expect(read).toMatchObject({ ok: true, value: { series: [{ key: 'load', values: { length: 72 } }] } });
});
