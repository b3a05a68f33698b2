import { describeFileProblem, placeOfFileProblem } from '#lib/files/index.ts';
import type { FileProblem } from '#lib/files/schema.ts';

/** Why a file or a wish was refused, in plain data that crosses a thread. */
export type Refusal = {
  readonly code: string;
  readonly sentence: string;
  /** Of the file, counted from 1. */
  readonly line?: number;
  /** Of the file, by its name. */
  readonly column?: string;
  /** Whether the wish was written wrongly, rather than the data not allowing it. */
  readonly isUsage?: boolean;
};

/** Why a file was refused, with the line or the column that it is about. */
export const ingestRefusal = (problem: FileProblem): Refusal => ({
  code: problem.code,
  sentence: describeFileProblem(problem),
  ...placeOfFileProblem(problem),
});
