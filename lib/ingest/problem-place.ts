import type { IngestProblem } from './schema.ts';

/** Where in a file a problem is, as far as it has a place: the line, counted from 1, and the column by its name. */
export const placeOfProblem = (
  problem: IngestProblem,
): { readonly line?: number; readonly column?: string } => ({
  ...('line' in problem ? { line: problem.line } : {}),
  ...(problem.code === 'ambiguous-date-order' ? { column: problem.question.column } : {}),
  ...(problem.code === 'unknown-column' ? { column: problem.wanted } : {}),
});
