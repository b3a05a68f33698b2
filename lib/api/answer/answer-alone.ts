import type { RawCall } from '../contract/operation.ts';
import type { ApiProblem } from '../problem/api-problem.ts';
import { findOperation } from './find-operation.ts';
import { readBody } from './read-body.ts';
import { writeAnswer, writeProblem } from './write-answer.ts';

/** What needs nothing that is stored. */
const alone: ReadonlySet<string> = new Set(['inspect', 'forecast']);

/** Answers, in a process of its own and for its own user, the operations that store nothing and need nothing stored; all others
 * are refused with a sentence.
 * @param path    behind the prefix of the API
 * @param server  the address at which no server answered */
export async function answerAlone(request: Request, path: string, server: string): Promise<Response> {
  const refused = (problem: ApiProblem): Response => {
    const { status, headers, body } = writeProblem(problem, 'none');
    return new Response(body, { status, headers });
  };
  const found = findOperation(request.method, path);
  if (!found.ok) return refused(found.problem);
  const { operation, params } = found.value;
  if (!alone.has(operation.id)) return refused(unreached(server));
  const body = await readBody(request, operation);
  if (!body.ok) return refused(body.problem);
  const { json, table } = body.value;
  const call: RawCall = {
    ...{ params, search: new URL(request.url).searchParams, json, table, accepts: 'json', request },
    ...{ now: new Date(), client: 'local', holder: null },
  };
  const done = await operation.perform(call);
  if (!done.ok) return refused(done.problem);
  if (done.value.kind === 'stream') return done.value.response;
  const answer = writeAnswer(done.value, operation);
  return new Response(answer.body, { status: answer.status, headers: answer.headers });
}

const unreached = (server: string): ApiProblem => ({
  ...{ status: 503, code: 'unreached' },
  sentence: `No server answers at ${server}. Without one a table can be inspected and forecast at once, but nothing is stored or trained: start it with \`npm start\`, or name another with --url.`,
});
