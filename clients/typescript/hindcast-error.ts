import type { Problem } from './api-types.ts';

/** Why the server refused something. The message is its sentence. */
export class HindcastError extends Error {
  readonly status: number;
  /** The kind of problem, for programs. */
  readonly code: string;
  /** Of a file or body, counted from 1. */
  readonly line: number | undefined;
  readonly column: number | string | undefined;
  /** As in the log of the server. */
  readonly requestId: string | undefined;

  constructor(problem: Pick<Problem, 'status' | 'code' | 'detail'> & Partial<Problem>) {
    super(problem.detail);
    this.name = 'HindcastError';
    this.status = problem.status;
    this.code = problem.code;
    this.line = problem.line;
    this.column = problem.column;
    this.requestId = problem.requestId;
  }
}
