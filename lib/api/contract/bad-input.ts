import type { z } from 'zod';
import type { ApiProblem } from '../problem/api-problem.ts';

/** Parts of a request that are told of at most. */
const mostTold = 20;

/** A body that its schema does not let through. */
export function badBody(error: z.ZodError): ApiProblem {
  const errors = error.issues.slice(0, mostTold).map(({ path, message }) => ({
    pointer: `#/${path.map((part) => String(part).replaceAll('~', '~0').replaceAll('/', '~1')).join('/')}`,
    detail: message,
  }));
  return { status: 422, code: 'unusable-body', sentence: sentenceOf('body', errors), errors };
}

/** Parameters that cannot be used. @param issues  by the name of each */
export function badParameters(
  issues: readonly { readonly name: string; readonly detail: string }[],
): ApiProblem {
  const errors = issues.slice(0, mostTold).map(({ name, detail }) => ({ pointer: name, detail }));
  return { status: 400, code: 'unusable-parameter', sentence: sentenceOf('parameters', errors), errors };
}

function sentenceOf(part: string, errors: readonly { pointer: string; detail: string }[]): string {
  const [first] = errors;
  const more = errors.length > 1 ? ` And ${errors.length - 1} more.` : '';
  return `The ${part} cannot be used: ${first?.pointer ?? ''}: ${first?.detail ?? ''}.${more}`.replaceAll(
    '..',
    '.',
  );
}
