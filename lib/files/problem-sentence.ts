import { describeIngestProblem, placeOfProblem } from '#lib/ingest/index.ts';
import type { FileProblem } from './schema.ts';

/** Says in one sentence why a file was refused: what was wanted, what came, and what to do. */
export function describeFileProblem(problem: FileProblem): string {
  switch (problem.code) {
    case 'unread-kind':
      return `This is ${problem.looksLike}, which is not read. ${problem.advice}`;
    case 'damaged':
      return `This cannot be read as ${problem.what}: ${problem.why}.`;
    case 'too-much-inside':
      return `The file holds more ${problem.what} than are read (${problem.limit}); bring a part of it, or the table as CSV.`;
    case 'many-tables': {
      const names = problem.names.map((name) => `"${name}"`).join(', ');
      const more =
        problem.count > problem.names.length ? ` and ${problem.count - problem.names.length} more` : '';
      return `The zip archive holds ${problem.count} tables (${names}${more}); unpack it and bring one of them.`;
    }
    case 'no-table-inside':
      return `There is no table in this ${problem.what}: wanted are rows with a time and numbers.`;
    case 'no-such-part':
      return `There is no sheet or table "${problem.wanted.slice(0, 60)}"; there is ${problem.parts.map((name) => `"${name}"`).join(', ') || 'none that has a name'}.`;
    case 'not-text':
      return `This is ${problem.looksLike}, which is not read; save its table as .xlsx or CSV and try again.`;
    default:
      return describeIngestProblem(problem);
  }
}

/** The line or the column of a file that a problem is about, where it is about one. */
export function placeOfFileProblem(problem: FileProblem): ReturnType<typeof placeOfProblem> {
  switch (problem.code) {
    case 'unread-kind':
    case 'damaged':
    case 'too-much-inside':
    case 'many-tables':
    case 'no-table-inside':
    case 'no-such-part':
      return {};
    default:
      return placeOfProblem(problem);
  }
}
