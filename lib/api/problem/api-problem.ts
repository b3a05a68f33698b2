import { STATUS_CODES } from 'node:http';
import { z } from 'zod';

/** Why an operation was refused, before it is written as RFC 9457 has it. */
export type ApiProblem = {
  readonly status: number;
  /** For programs: stays as it is from version to version. */
  readonly code: string;
  /** For people: the sentence that the page would show. */
  readonly sentence: string;
  /** Where a file or a body was misread, as far as that is known; lines are counted from 1. */
  readonly line?: number;
  readonly column?: number | string;
  /** Parts of the request that cannot be used. */
  readonly errors?: readonly { readonly pointer: string; readonly detail: string }[];
  /** Settings with which it would be done. */
  readonly suggestion?: Readonly<Record<string, unknown>>;
  readonly headers?: Readonly<Record<string, string>>;
};

/** A problem as it is answered. `type` names its kind, `code` is the last part of it. */
export const problemSchema = z.object({
  type: z.string().describe('urn:hindcast:problem: and the code'),
  title: z.string().describe('What the status means'),
  status: z.number().int(),
  detail: z.string().describe('One sentence: what was wanted, what came, and where'),
  code: z.string().describe('The kind of problem, for programs'),
  requestId: z.string().describe('As in the header X-Request-Id and in the log of the server'),
  line: z.number().int().optional().describe('Of the file or body, counted from 1'),
  column: z
    .union([z.number().int(), z.string()])
    .optional()
    .describe('Of the file by its name, or of the line, counted from 1'),
  errors: z
    .array(z.object({ pointer: z.string(), detail: z.string() }))
    .optional()
    .describe(
      'Parts of the request that cannot be used; a pointer into the body, or the name of a parameter',
    ),
  suggestion: z.record(z.string(), z.unknown()).optional().describe('Settings with which it could be done'),
});

/** What a problem says, as the body of its answer. */
export function problemBody(problem: ApiProblem, requestId: string): z.infer<typeof problemSchema> {
  const { status, code, sentence, line, column, errors, suggestion } = problem;
  return {
    type: `urn:hindcast:problem:${code}`,
    title: STATUS_CODES[status] ?? 'Problem',
    ...{ status, detail: sentence, code, requestId },
    ...(line === undefined ? {} : { line }),
    ...(column === undefined ? {} : { column }),
    ...(errors === undefined ? {} : { errors: [...errors] }),
    ...(suggestion === undefined ? {} : { suggestion: { ...suggestion } }),
  };
}
