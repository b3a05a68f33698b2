import type { IncomingMessage } from 'node:http';

/** What a form may send: twenty thousand series that were chosen by name, three hundred characters each, and what HTTP
 * writes around every one of them. next.config.js says the same to Next, which answers a longer one with 500. */
export const actionLimitBytes = 10 * 1024 * 1024;

/** Why the body of a form is not read, or null: it is too long, or no form. The API and the upload read their bodies themselves, in parts. A body that
 * does not say its length is Next's to count: Next itself sends such ones on from one page to another. */
export function refuseActionBody({
  method,
  url = '/',
  headers,
}: Pick<IncomingMessage, 'method' | 'url' | 'headers'>): {
  readonly status: 400 | 413;
  readonly sentence: string;
} | null {
  if (method !== 'POST') return null;
  const isByScript = headers['next-action'] !== undefined;
  const type = headers['content-type'] ?? '';
  const isForm = type.startsWith('multipart/form-data');
  if (!isByScript && (!isForm || /^\/(api|datasets\/upload)(\/|\?|$)/.test(url))) return null;
  if (isForm && !/;\s*boundary=[^\s;]/.test(type))
    return { status: 400, sentence: 'The form does not say what stands between its fields (boundary).' };
  if (Number(headers['content-length'] ?? 0) <= actionLimitBytes) return null;
  const megabytes = actionLimitBytes / 1024 / 1024;
  return { status: 413, sentence: `The form is larger than ${megabytes} MB, the most that is read.` };
}
