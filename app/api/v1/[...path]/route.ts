import { apiPrefix } from '#lib/access/index.ts';
import { answerRequest } from '#lib/api/index.ts';

export const dynamic = 'force-dynamic';

/** Every operation of the API, by the table of lib/api. */
const answer = (request: Request): Promise<Response> =>
  answerRequest(request, new URL(request.url).pathname.slice(apiPrefix.length));

export {
  answer as DELETE,
  answer as GET,
  answer as HEAD,
  answer as OPTIONS,
  answer as PATCH,
  answer as POST,
  answer as PUT,
};
