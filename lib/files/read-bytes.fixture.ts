import type { IngestOptions } from '#lib/ingest/schema.ts';
import { type IngestedFile, ingestFile } from './ingest-file.ts';
import { describeFileProblem } from './problem-sentence.ts';

/** Bytes in chunks of one size. */
export async function* chunksOf(bytes: Uint8Array, size = 4_096): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

/** Reads bytes as a file.
 * @throws Error with the sentence of the refusal */
export async function readBytes(bytes: Uint8Array, options: IngestOptions = {}): Promise<IngestedFile> {
  const read = await ingestFile(chunksOf(bytes), options);
  if (!read.ok) throw new Error(describeFileProblem(read.problem));
  return read.value;
}

/** The sentence with which bytes are refused. */
export async function refusalOf(bytes: Uint8Array, options: IngestOptions = {}): Promise<string> {
  const read = await ingestFile(chunksOf(bytes), options);
  return read.ok ? 'read' : describeFileProblem(read.problem);
}

/** Days from 2024-01-01 on. */
export const dayAt = (index: number): string =>
  new Date(Date.UTC(2024, 0, 1 + index)).toISOString().slice(0, 10);
