import { type Result, refuse } from '#lib/result.ts';
import { headBytes, readHead } from './plan/read-head.ts';
import { type IngestOptions, type IngestProblem, ingestLimits } from './schema.ts';
import { createTextReader, type TextReader } from './series/create-text-reader.ts';
import type { FinishedTable } from './series/finish-table.ts';
import { createTextStream, type TextStream } from './text/create-text-stream.ts';

/** Reads a whole CSV as series of numbers, chunk by chunk: the first MiB decides how, the rest is streamed.
 * Memory grows with the numbers kept, never with the text.
 * @param chunks   the file's bytes, cut anywhere; an error of theirs is thrown on
 * @param options  guesses that the user has changed */
export async function ingestCsv(
  chunks: AsyncIterable<Uint8Array>,
  options: IngestOptions,
): Promise<Result<FinishedTable, IngestProblem>> {
  const head: Uint8Array[] = [];
  let bytes = 0;
  let nextTry = headBytes;
  let reading: Reading | null = null;
  for await (const chunk of chunks) {
    bytes += chunk.length;
    if (bytes > ingestLimits.bytes) return refuse({ code: 'too-large', limitBytes: ingestLimits.bytes });
    if (reading === null) {
      // A copy, which `slice` of a Buffer is not: the sender may use its buffer again while the head is gathered.
      head.push(new Uint8Array(chunk));
      if (bytes < nextTry) continue;
      const begun = beginReading(join(head, bytes), options, false);
      if (!begun.ok && begun.problem.code === 'no-rows' && bytes < mostHeadBytes) {
        // One cell may fill the head: look again at twice as much, so that trying stays linear.
        nextTry = 2 * bytes;
        continue;
      }
      if (!begun.ok) return begun;
      reading = begun.value;
      head.length = 0;
    } else pushText(reading, reading.text.push(chunk));
    const problem = reading.rows.problem();
    if (problem !== null) return refuse(problem);
  }
  if (reading === null) {
    const begun = beginReading(join(head, bytes), options, true);
    if (!begun.ok) return begun;
    reading = begun.value;
  }
  pushText(reading, reading.text.end());
  const finished = reading.rows.finish();
  // A guess between two readings of every date would be silent: the user decides.
  const question = finished.ok ? finished.value.summary.question : null;
  if (question !== null) return refuse({ code: 'ambiguous-date-order', question });
  return noteEncoding(reading, finished);
}

/** A header and one row with the longest cell that is read, in the widest encoding. */
const mostHeadBytes = 4 * ingestLimits.cellCharacters;

type Reading = { readonly rows: TextReader; readonly text: TextStream };

function beginReading(
  head: Uint8Array,
  options: IngestOptions,
  whole: boolean,
): Result<Reading, IngestProblem> {
  const understood = readHead(head, options, whole);
  if (!understood.ok) return understood;
  const { plan, markBytes } = understood.value;
  if (!plan.layout.ok) return plan.layout;
  const text = createTextStream(plan.dialect.encoding, options.dialect?.encoding === undefined);
  const reading = { rows: createTextReader(plan, plan.layout.value, markBytes), text };
  pushText(reading, text.push(head));
  return { ok: true, value: reading };
}

const pushText = ({ rows, text }: Reading, decoded: string): void =>
  rows.push(decoded, text.report().encoding);

function join(chunks: readonly Uint8Array[], bytes: number): Uint8Array {
  const joined = new Uint8Array(bytes);
  let offset = 0;
  for (const chunk of chunks) {
    joined.set(chunk, offset);
    offset += chunk.length;
  }
  return joined;
}

/** Says what the decoder found beyond the head. */
function noteEncoding(
  { text }: Reading,
  finished: Result<FinishedTable, IngestProblem>,
): Result<FinishedTable, IngestProblem> {
  if (!finished.ok) return finished;
  const { encoding, replaced } = text.report();
  const { summary, series } = finished.value;
  const notes = [...summary.notes];
  if (replaced > 0) {
    notes.push({
      kind: 'unreadable-bytes',
      sentence: `${replaced} places hold bytes that are not ${encoding.toUpperCase()}; each is shown as \uFFFD.`,
    });
  }
  return {
    ok: true,
    value: { series, summary: { ...summary, dialect: { ...summary.dialect, encoding }, notes } },
  };
}
