import type { ApiProblem } from '../problem/api-problem.ts';

/** Why a text is no JSON, with the line and the column of it, counted from 1, where the engine tells the place. */
export function describeJsonError(text: string, error: unknown): ApiProblem {
  const own = { status: 400, code: 'no-json' };
  if (text.trim() === '') return { ...own, sentence: 'The body is empty; JSON was wanted.' };
  const reason = error instanceof Error ? error.message : String(error);
  const place = /position (\d+)/.exec(reason)?.[1];
  // An end that comes too early has no position: it is the end of the text.
  const at = place === undefined ? (/end of JSON/.test(reason) ? text.length : null) : Number(place);
  if (at === null) return { ...own, sentence: 'The body is no JSON.' };
  const before = text.slice(0, at).split('\n');
  const [line, column] = [before.length, (before.at(-1) ?? '').length + 1];
  const found = at >= text.length ? 'the end of the body' : `"${text[at]}"`;
  return {
    ...{ ...own, line, column },
    sentence: `Line ${line}, column ${column}: the body is no JSON; it stops making sense at ${found}.`,
  };
}
