import type { FileProblem } from './schema.ts';

const problems = new WeakMap<Error, FileProblem>();

/** A refusal that is thrown out of the middle of a stream; `problemOf` tells it from a bug, and the doors of this layer make a
 * Result of it. */
export function refusal(problem: FileProblem): Error {
  const error = new Error(`The file is refused: ${problem.code}.`);
  problems.set(error, problem);
  return error;
}

/** The problem of a refusal, or null where something else was thrown. */
export const problemOf = (thrown: unknown): FileProblem | null =>
  thrown instanceof Error ? (problems.get(thrown) ?? null) : null;

/** The refusal of a file whose bytes are not what they should be. */
export const damaged = (what: string, why: string): Error => refusal({ code: 'damaged', what, why });
