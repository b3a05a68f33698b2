import { z } from 'zod';
import type { IngestOptions } from '#lib/ingest/schema.ts';
import { type Result, refuse, succeed } from '#lib/result.ts';

const storedSchema = z.object({ datasetId: z.string(), version: z.number() });
const refusedSchema = z.object({ error: z.string() });
type Stored = z.infer<typeof storedSchema>;

/** Sends a file to the server as it is. XMLHttpRequest, because fetch tells nothing of what has been sent.
 * `onProgress` gets the share sent, 0 to 1. A refusal is one sentence. */
export function sendUpload(upload: {
  readonly file: File;
  readonly name: string;
  readonly datasetId: string | null;
  readonly options: IngestOptions;
  readonly signal: AbortSignal;
  readonly onProgress: (share: number) => void;
}): Promise<Result<Stored, string>> {
  const options = new Blob([JSON.stringify(upload.options)]);
  const query = new URLSearchParams({
    name: upload.name,
    fileName: upload.file.name.slice(-255),
    optionsBytes: String(options.size),
  });
  if (upload.datasetId !== null) query.set('datasetId', upload.datasetId);

  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.open('POST', `/datasets/upload?${query}`);
    request.setRequestHeader('Content-Type', 'application/octet-stream');
    request.upload.onprogress = (event) =>
      upload.onProgress(event.total > 0 ? event.loaded / event.total : 0);
    request.onload = () => resolve(readAnswer(request));
    request.onerror = () =>
      resolve(refuse('The server could not be reached, or the file changed meanwhile. Nothing was stored.'));
    request.onabort = () => resolve(refuse('The upload was cancelled. Nothing was stored.'));
    upload.signal.addEventListener('abort', () => request.abort());
    request.send(new Blob([options, upload.file]));
  });
}

function readAnswer(request: XMLHttpRequest): Result<Stored, string> {
  const body = parseJson(request.responseText);
  const stored = storedSchema.safeParse(body);
  if (request.status === 201 && stored.success) return succeed(stored.data);
  const refused = refusedSchema.safeParse(body);
  if (refused.success) return refuse(refused.data.error);
  const plain = request.getResponseHeader('Content-Type')?.startsWith('text/plain');
  return refuse(plain ? request.responseText.trim() : `The server answered with status ${request.status}.`);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
