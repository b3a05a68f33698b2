'use server';

import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { redirect } from 'next/navigation';
import { datasetsFromFile } from '#lib/datasets/index.ts';
import { storeUpload } from '#lib/intake/index.ts';
import { samples } from './samples.ts';

/** Opens a sample's dataset page and makes the dataset first if it is not there yet.
 * Returns a sentence where that cannot be done. */
export async function openSample(_before: string | null, form: FormData): Promise<string | null> {
  const sample = samples.find(({ id }) => id === form.get('sample'));
  if (sample === undefined) return 'There is no such sample.';
  const bytes = await readFile(path.join(process.cwd(), 'public', 'samples', sample.file));
  const datasetId = (await findStored(sample.name, bytes)) ?? (await store(sample, bytes));
  if (typeof datasetId !== 'string') return datasetId.sentence;
  redirect(`/datasets/${datasetId}?series=${encodeURIComponent(sample.opensWith)}`);
}

/** A second click opens what the first one stored: same name, same bytes. */
async function findStored(name: string, bytes: Uint8Array): Promise<string | null> {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return (await datasetsFromFile(name, sha256))[0] ?? null;
}

async function store(
  sample: (typeof samples)[number],
  bytes: Uint8Array,
): Promise<string | { sentence: string }> {
  async function* whole() {
    yield bytes;
  }
  const stored = await storeUpload({
    chunks: whole(),
    expectedBytes: bytes.byteLength,
    fileName: sample.file,
    name: sample.name,
    datasetId: null,
    options: { targetColumns: [...sample.targets] },
    // Samples wait for each other, and for no upload.
    client: 'samples',
    signal: new AbortController().signal,
  });
  return stored.ok ? stored.value.datasetId : { sentence: stored.problem.sentence };
}
