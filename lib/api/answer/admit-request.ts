import { clientHeader, requestIdHeader } from '#lib/access/index.ts';
import { apiSettings, tooMany } from './api-settings.ts';
import { identify, whyForbidden } from './authorise.ts';
import { countRequest } from './rate-limit.ts';
import { writeProblem } from './write-answer.ts';

/** Looks at who asks before anything else is looked at: the token, whether it may read, and how often it asked.
 * @returns the refusal, as the API writes it; null where the request goes on */
export async function admitRequest(request: Request, now: Date): Promise<Response | null> {
  const client = request.headers.get(clientHeader) ?? 'unknown';
  const { isOpen, requestsPerMinute } = apiSettings();
  const identified = await identify(request.headers, now);
  const holder = identified.ok ? identified.value : null;
  const rate = countRequest(holder?.id ?? `address ${client}`, requestsPerMinute, now);
  const problem = rate.isOver
    ? tooMany(requestsPerMinute)
    : identified.ok
      ? whyForbidden({ holder, client }, 'read', isOpen)
      : identified.problem;
  if (problem === null) return null;
  const { status, headers, body } = writeProblem(problem, request.headers.get(requestIdHeader) ?? 'unknown');
  const hasBody = request.method !== 'HEAD';
  return new Response(hasBody ? body : null, { status, headers: { ...headers, ...rate.headers } });
}
