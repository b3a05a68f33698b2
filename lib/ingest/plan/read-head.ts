import { type Result, refuse, succeed } from '#lib/result.ts';
import type { IngestOptions, IngestProblem } from '../schema.ts';
import { createTextStream } from '../text/create-text-stream.ts';
import { detectEncoding, hasUtf8Mark } from '../text/detect-encoding.ts';
import { recogniseFileKind } from '../text/recognise-file-kind.ts';
import { planMeterRecords } from './plan-meter-records.ts';
import { planReading, type ReadingPlan } from './plan-reading.ts';

/** How many bytes are looked at before the first row is kept. */
export const headBytes = 1024 * 1024;

/** Understands the first bytes of a file: refuses by name what is no text, else plans how to read it.
 * @param whole  `head` is all of the file */
export function readHead(
  head: Uint8Array,
  options: IngestOptions,
  whole: boolean,
): Result<{ readonly plan: ReadingPlan; readonly text: string; readonly markBytes: number }, IngestProblem> {
  if (head.length === 0) return refuse({ code: 'empty-file' });
  const looksLike = recogniseFileKind(head);
  if (looksLike !== null) return refuse({ code: 'not-text', looksLike });
  const encoding = options.dialect?.encoding ?? detectEncoding(head);
  const stream = createTextStream(encoding, false);
  const text = stream.push(head) + (whole ? stream.end() : '');
  const records = planMeterRecords(text, encoding, options, whole);
  const plan = records === null ? planReading(text, encoding, options, whole) : succeed(records);
  return plan.ok ? succeed({ plan: plan.value, text, markBytes: countMark(head) }) : plan;
}

/** The bytes of a byte order mark, which decoding leaves out. */
function countMark(head: Uint8Array): number {
  if (hasUtf8Mark(head)) return 3;
  return (head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff) ? 2 : 0;
}
