import { createHash, type Hash } from 'node:crypto';
import { writeRfc4180 } from '#lib/ingest/index.ts';
import { type Result, refuse, succeed } from '#lib/result.ts';
import type { Operation, SentTable } from '../contract/operation.ts';
import { otherTableTypes, tableTypes } from '../contract/table-types.ts';
import type { ApiProblem } from '../problem/api-problem.ts';
import { rowsSchema } from '../schemas/table-options.ts';
import { describeJsonError } from './describe-json-error.ts';

/** Rows as JSON are held whole: more than that is sent as CSV. */
const jsonRowsLimitBytes = 32 * 1024 * 1024;

/** What a request carries, and the sha256 of it as far as it was read. */
type SentBody = {
  readonly json: unknown;
  readonly table: SentTable | null;
  readonly digest: () => string;
};

/** The body that an operation takes: nothing, JSON, or a table as CSV or as rows. */
export async function readBody(
  request: Request,
  { body }: Pick<Operation, 'body'>,
): Promise<Result<SentBody, ApiProblem>> {
  const hash = createHash('sha256');
  const digest = () => hash.copy().digest('hex');
  if (body.kind === 'none') return succeed({ json: undefined, table: null, digest });
  const type = request.headers.get('content-type')?.split(';', 1)[0]?.trim().toLowerCase() ?? '';
  const isJson = type === 'application/json';
  if (body.kind === 'table' && fileTypes.has(type)) {
    const announced = Number(request.headers.get('content-length') ?? Number.NaN);
    const bytes = Number.isSafeInteger(announced) ? announced : null;
    if (bytes !== null && bytes > body.limitBytes) return refuse(tooLarge(body.limitBytes));
    return succeed({ json: undefined, table: { chunks: hashed(request, hash), bytes }, digest });
  }
  if (!isJson)
    return refuse({
      ...{ status: 415, code: 'unknown-content-type' },
      sentence: `The body must be ${body.kind === 'table' ? 'a file, such as text/csv, or ' : ''}application/json, named in Content-Type; it is "${type}".`,
      headers: {
        Accept: [...(body.kind === 'table' ? tableTypes : []), 'application/json'].join(', '),
      },
    });
  const limitBytes = Math.min(body.limitBytes, jsonRowsLimitBytes);
  const text = await readText(request, hash, limitBytes);
  if (!text.ok) return text;
  const parsed = parseJson(text.value);
  if (!parsed.ok || body.kind === 'json')
    return parsed.ok ? succeed({ json: parsed.value, table: null, digest }) : parsed;
  return succeed({ json: parsed.value, table: tableOf(parsed.value), digest });
}

const fileTypes: ReadonlySet<string> = new Set([...tableTypes, ...otherTableTypes]);

async function* hashed({ body }: Request, hash: Hash): AsyncGenerator<Uint8Array> {
  if (body === null) return;
  for await (const chunk of body) {
    hash.update(chunk);
    yield chunk;
  }
}

async function readText(
  request: Request,
  hash: Hash,
  limitBytes: number,
): Promise<Result<string, ApiProblem>> {
  const parts: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of hashed(request, hash)) {
    bytes += chunk.byteLength;
    if (bytes > limitBytes) return refuse(tooLarge(limitBytes));
    parts.push(chunk);
  }
  return succeed(Buffer.concat(parts).toString('utf8'));
}

function parseJson(text: string): Result<unknown, ApiProblem> {
  try {
    return succeed(JSON.parse(text));
  } catch (error) {
    return refuse(describeJsonError(text, error));
  }
}

/** The rows of a body as the CSV that they stand for; none where there are none, which the schema then says. */
function tableOf(json: unknown): SentTable {
  const rows =
    typeof json === 'object' && json !== null && 'rows' in json ? rowsSchema.safeParse(json.rows) : null;
  const text = rows?.success ? rowsAsCsv(rows.data) : '';
  const bytes = new TextEncoder().encode(text);
  async function* whole() {
    yield bytes;
  }
  return { chunks: whole(), bytes: bytes.byteLength };
}

function rowsAsCsv(rows: readonly Readonly<Record<string, unknown>>[]): string {
  const names = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const cells = rows.map((row) => names.map((name) => String(row[name] ?? '')));
  return writeRfc4180([names, ...cells]);
}

const tooLarge = (limitBytes: number): ApiProblem => ({
  ...{ status: 413, code: 'too-large' },
  sentence: `The body is larger than ${(limitBytes / 1024 / 1024).toLocaleString('en', { maximumFractionDigits: 1 })} MB, the most that is taken here.`,
});
