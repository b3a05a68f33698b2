import { createHash } from 'node:crypto';
import type { ApiAnswer, Operation } from '../contract/operation.ts';
import { type ApiProblem, problemBody } from '../problem/api-problem.ts';

/** A whole answer, before it is sent. */
export type WrittenAnswer = {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Uint8Array<ArrayBuffer>;
};

/** An answer as text with its headers. What is read has an ETag: the same answer has the same one. */
export function writeAnswer(
  answer: Exclude<ApiAnswer, { kind: 'stream' }>,
  { method, answer: { status, csv, files } }: Pick<Operation, 'method' | 'answer'>,
): WrittenAnswer {
  const vary = csv || files.length > 0 ? 'Authorization, Accept' : 'Authorization';
  const common = { Vary: vary, 'Cache-Control': method === 'GET' ? 'private, no-cache' : 'no-store' };
  if (answer.kind === 'none') return { status, headers: common, body: '' };
  const { type, body, own } = contentOf(answer);
  return {
    status,
    headers: {
      ...common,
      'Content-Type': type,
      ...own,
      ...(method === 'GET' ? { ETag: etagOf(body) } : {}),
    },
    body,
  };
}

/** An answer's content, its type, and the headers that are its own. */
function contentOf(answer: Exclude<ApiAnswer, { kind: 'stream' | 'none' }>) {
  switch (answer.kind) {
    case 'json':
      return { type: 'application/json', body: JSON.stringify(answer.value), own: answer.headers };
    case 'csv':
      return {
        ...{ type: 'text/csv; charset=utf-8', body: answer.text },
        own: { 'Content-Disposition': disposition(answer.fileName, 'csv') },
      };
    case 'file':
      return {
        ...{ type: answer.type, body: answer.bytes },
        own: { 'Content-Disposition': disposition(answer.fileName, answer.ending) },
      };
  }
}

/** A problem as RFC 9457 has it. */
export const writeProblem = (problem: ApiProblem, requestId: string): WrittenAnswer => ({
  status: problem.status,
  headers: {
    ...problem.headers,
    'Content-Type': 'application/problem+json',
    'Cache-Control': 'no-store',
  },
  body: JSON.stringify(problemBody(problem, requestId)),
});

/** Whether the client has this answer already. */
export function isKnown(ifNoneMatch: string | null, etag: string | undefined): boolean {
  if (etag === undefined) return false;
  const known = (ifNoneMatch ?? '').split(',').map((one) => one.trim().replace(/^W\//, ''));
  return known.includes('*') || known.includes(etag);
}

const etagOf = (body: WrittenAnswer['body']): string =>
  `"${createHash('sha256').update(body).digest('base64url').slice(0, 27)}"`;

const disposition = (name: string, ending: string): string =>
  `attachment; filename="${name.replaceAll(/[^A-Za-z0-9]+/g, '-').replaceAll(/^-+|-+$/g, '') || 'data'}.${ending}"`;
