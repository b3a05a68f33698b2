import type { IngestOptions, IngestSummary, LedgerEntry } from '#lib/ingest/schema.ts';
import { type Result, refuse, succeed } from '#lib/result.ts';
import type { TimeSeries } from '#lib/time-series.ts';
import type { ReadAnswer } from './messages.ts';
import { type PackedSeries, unpackSeries } from './pack-series.ts';
import { type Ask, startThread } from './start-thread.ts';
import type { UploadProblem } from './upload-problem.ts';

/** What a file holds. */
type ReadFile = { readonly summary: IngestSummary; readonly series: TimeSeries[] };

/** What the thread may compute on one file, however long its bytes take to come: the largest file that is read needs a
 * third of it where it is the only one. */
const computingLimitMs = 15 * 60_000;

/** Reads a file as `ingestFile` does, on a thread of its own, so that the server answers meanwhile whatever the file is.
 * Bytes and numbers are handed over, not copied. The thread ends with the reading, however that ends.
 * @param chunks  the file's bytes; an error of theirs is thrown on
 * @param signal  ends the thread where it stands
 * @param limitMs  what the thread may compute; a file that takes more of it, or of memory, is refused
 * @throws the signal's reason; Error if the thread breaks off */
export async function readOnThread(
  chunks: AsyncIterable<Uint8Array>,
  options: IngestOptions,
  signal: AbortSignal,
  limitMs = computingLimitMs,
): Promise<Result<ReadFile, UploadProblem>> {
  const thread = startThread(options, signal, limitMs);
  try {
    for await (const chunk of chunks) {
      const bytes = ownBytes(chunk);
      const answer = await thread.ask({ kind: 'chunk', bytes }, [bytes.buffer]);
      if (answer.kind === 'refused') return refuse(answer.problem);
    }
    const answer = await thread.ask({ kind: 'end' });
    if (answer.kind === 'refused') return refuse(answer.problem);
    return await readParts(expectSummary(answer), thread.ask);
  } finally {
    await thread.end();
  }
}

function expectSummary(answer: ReadAnswer): IngestSummary {
  if (answer.kind !== 'read') throw new Error(`The reading thread answered "${answer.kind}" to the end.`);
  return answer.summary;
}

async function readParts(summary: IngestSummary, ask: Ask): Promise<Result<ReadFile, UploadProblem>> {
  const ledger: LedgerEntry[] = [];
  const buffers: ArrayBuffer[] = [];
  const packed: PackedSeries[] = [];
  for (;;) {
    const part = await ask({ kind: 'part' });
    if (part.kind === 'refused') return refuse(part.problem);
    if (part.kind !== 'part') break;
    ledger.push(...part.ledger);
    buffers.push(...part.buffers);
    packed.push(...part.series);
  }
  const series = packed.map((one) => unpackSeries(one, buffers));
  return succeed({ summary: { ...summary, ledger }, series });
}

/** A chunk with a buffer of its own, which may be handed over; a copy where it shares one. */
function ownBytes(chunk: Uint8Array): Uint8Array<ArrayBuffer> {
  const { buffer, byteLength } = chunk;
  return buffer instanceof ArrayBuffer && buffer.byteLength === byteLength
    ? new Uint8Array(buffer)
    : new Uint8Array(chunk);
}
