import { describeFileProblem } from '#lib/files/index.ts';
import type { FileProblem } from '#lib/files/schema.ts';

/** Why a file was not read: for what it holds, or because reading it took more than a server gives to one file. */
export type UploadProblem =
  | FileProblem
  | { readonly code: 'reading-too-long'; readonly limitMs: number }
  | { readonly code: 'reading-too-large' };

/** Says in one sentence why a file was not read. */
export function describeUploadProblem(problem: UploadProblem): string {
  switch (problem.code) {
    case 'reading-too-long':
      return `Reading this file took longer than ${Math.round(problem.limitMs / 60_000)} minutes and was ended; is it a table?`;
    case 'reading-too-large':
      return 'Reading this file took more memory than the server has for it and was ended; is it a table?';
    default:
      return describeFileProblem(problem);
  }
}
