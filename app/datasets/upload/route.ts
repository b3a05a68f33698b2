import { z } from 'zod';
import { clientHeader } from '#lib/access/index.ts';
import { datasetNameSchema } from '#lib/datasets/schema.ts';
import { ingestLimits, ingestOptionsSchema } from '#lib/ingest/schema.ts';
import { storeUpload, tooLarge } from '#lib/intake/index.ts';
import { isForeignOrigin } from './is-foreign-origin.ts';
import { splitOptions } from './split-options.ts';

const querySchema = z.object({
  name: datasetNameSchema,
  fileName: z.string().trim().min(1).max(255).default('upload.csv'),
  datasetId: z.string().min(1).max(100).nullable().default(null),
  options: z.string().default('{}'),
  /** How many bytes of the body, before the file, are the options instead. */
  optionsBytes: z.coerce.number().int().min(0).max(4_000_000).default(0),
});

const wanted: Record<string, string> = {
  name: 'a name of 1 to 200 characters',
  fileName: 'a file name of 1 to 255 characters',
  datasetId: 'the id of a dataset',
  optionsBytes: 'a number of bytes up to 4,000,000',
};

/** POST /datasets/upload?name=&fileName=&datasetId=&options=<json> with the raw file as the body, streamed.
 * 201 { datasetId, version }, or a 4xx with { error: one sentence }. */
export async function POST(request: Request): Promise<Response> {
  if (isForeignOrigin(request)) return answer(403, 'This upload came from another site and was refused.');
  const query = querySchema.safeParse(Object.fromEntries(new URL(request.url).searchParams));
  if (!query.success) {
    const field = String(query.error.issues[0]?.path[0]);
    return answer(
      400,
      `The upload's "${field}" cannot be used; it must be ${wanted[field] ?? 'something else'}.`,
    );
  }
  const { name, fileName, datasetId, options, optionsBytes } = query.data;
  const expectedBytes = Number(request.headers.get('content-length') ?? Number.NaN) - optionsBytes;
  if (!Number.isSafeInteger(expectedBytes)) {
    return answer(411, 'The upload must say its length (Content-Length), so that a cut-off one is noticed.');
  }
  if (expectedBytes > ingestLimits.bytes) return answer(413, tooLarge());
  if (request.body === null || expectedBytes <= 0) return answer(422, 'The file is empty.');

  try {
    const { text, rest } = await splitOptions(request.body, optionsBytes);
    const parsed = parseOptions(optionsBytes > 0 ? text : options);
    if (parsed === null) return answer(400, 'The upload’s "options" are not what an upload may choose.');
    const stored = await storeUpload({
      chunks: rest,
      expectedBytes,
      fileName,
      name,
      datasetId,
      options: parsed,
      client: request.headers.get(clientHeader) ?? 'unknown',
      signal: request.signal,
    });
    if (!stored.ok) return answer(stored.problem.status, stored.problem.sentence);
    return Response.json(
      { datasetId: stored.value.datasetId, version: stored.value.number },
      { status: 201 },
    );
  } catch (error) {
    if (request.signal.aborted || isCutOff(error)) {
      return answer(400, 'The upload was cut off before its end. Nothing was stored; send it again.');
    }
    console.error('An upload could not be stored.', error);
    return answer(500, 'The upload could not be stored; the reason is in the log of the server.');
  }
}

function parseOptions(text: string) {
  try {
    const parsed = ingestOptionsSchema.safeParse(JSON.parse(text));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}

const answer = (status: number, error: string): Response => Response.json({ error }, { status });

// What Node calls a request whose sender went away.
const isCutOff = (error: unknown): boolean =>
  error instanceof Error &&
  (error.name === 'ResponseAborted' || /aborted|premature|ECONNRESET/i.test(error.message));
