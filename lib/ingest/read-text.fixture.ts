import { ingestCsv } from './ingest-csv.ts';
import { describeIngestProblem } from './problem-sentence.ts';
import type { IngestOptions } from './schema.ts';
import type { FinishedTable } from './series/finish-table.ts';

/** Cuts bytes into chunks of one size. */
export async function* chunksOf(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let start = 0; start < bytes.length; start += size) yield bytes.subarray(start, start + size);
}

/** Reads a text in chunks of a few bytes, so that cells, quotes and characters are cut anywhere.
 * @throws Error with the sentence of the refusal */
export async function readText(
  text: string | Uint8Array,
  options: IngestOptions = {},
  chunkBytes = 7,
): Promise<FinishedTable> {
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text;
  const outcome = await ingestCsv(chunksOf(bytes, chunkBytes), options);
  if (!outcome.ok) throw new Error(describeIngestProblem(outcome.problem));
  return outcome.value;
}
